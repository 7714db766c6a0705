import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createCare } from '../../src/care/care.ts'
import { isNhsNumber } from '../../src/care/identifiers/numbers.ts'

const care = createCare([], { pseudonyms: ['Theo', 'Zac', 'Aaron'] })

/** What is typed, and what must not survive. Every person, number and place is invented. */
const removed: [string, string[]][] = [
 ['my patient 943 476 5919 has autism', ['5919']], ['NHS no: 9434765919, self harm learning', ['9434765919']], ['nhs number 943-476-5919', ['943']],
 ['child dob 03/04/2015 neglect', ['03/04', '2015']], ['d.o.b 3.4.15', ['3.4.15']], ['born 3rd April 2015 to a mum who drinks', ['April', '2015']], ['DOB: 2015-04-03 missing education', ['2015-04']], ['dob 030415', ['030415']], ['date of birth is the 3 of april 2015', ['april']], ['her birthday is 3 April', ['3 April']],
 ['lives at 12 Acacia Avenue and neglect', ['Acacia']], ['they live at 14b high street', ['14b', 'high street']], ['flat 3, 22 Station Rd, dirty home', ['Station']], ['address: 7 the limes, neglect', ['limes']], ['family at DE21 4QP neglect', ['4QP']], ['de214qp', ['de214qp']], ['postcode DE1 2AB', ['DE1']], ['on Pear Tree Road, home conditions', ['Pear Tree']], ['17 pear tree crescent derby', ['pear tree']],
 ['ring me on 07700 900123', ['900123']], ['07700900123', ['07700']], ['+44 7700 900 123', ['7700']], ['(01332) 496 0123', ['496']], ['tel 496 0123', ['0123']], ['mum 01632-960-001', ['960']], ['jane.doe@example.com neglect', ['jane']], ['email me at kay_jones at example dot com', ['kay_jones']],
 ['UPN A123456789012', ['A1234']], ['upn: A12345678901B attendance', ['A1234']], ['NI QQ 12 34 56 C', ['12 34']], ['ni number AB123456C', ['AB123456']], ['mosaic 1234567', ['1234567']], ['Mosaic ID 482913', ['482913']], ['LCS no. 20391', ['20391']], ['case number 48213 neglect', ['48213']], ['occurrence 22000123456', ['22000']], ['crime ref 22*123456', ['123456']], ['incident number 345 of 12/03/2025', ['345']], ['liquidlogic ref LL-209381', ['209381']], ['systmone 5567123', ['5567']], ['court case DE21C00123', ['C00123']], ['URN 45/1234/22', ['1234']], ['case ref: AB/2020/1234', ['1234']], ['client id 88123', ['88123']], ['her snapchat is kay_x99', ['kay_x99']], ['insta: @jaydo.smith', ['jaydo']], ['car reg AB12 CDE outside', ['AB12']],
 ['my pupil Kayleigh Jones self harms, learning on self harm', ['Kayleigh', 'Jones']], ['my pupil kayleigh jones self harm', ['kayleigh', 'jones']], ['my client jaydn o\'brien is homeless', ['jaydn', 'brien']], ['my patient Mohammed Al-Farsi obesity', ['Mohammed', 'Farsi']], ['a child called Jayden Smith', ['Jayden', 'Smith']], ['young person named Skye Walker-Hill, alcohol', ['Skye', 'Hill']], ['re: Tyler Brown, EHE', ['Tyler', 'Brown']], ['Re Tyler Brown home education', ['Tyler', 'Brown']], ['Jayden Smith dob 1/2/2010 EHE', ['Jayden', 'Smith']], ['the Kowalski family and neglect', ['Kowalski']], ['mum is Kelly Brown and she uses heroin', ['Kelly', 'Brown']], ['mum kelly brown, dad lee brown, neglect', ['kelly', 'lee']], ['JS (dob 3/4/15) self harm', ['JS']], ['J.S. dob 3/4/15', ['J.S']], ['T. Waddington, born 8/2/2011, drinks', ['Waddington']], ['my student Aisha is being groomed', ['Aisha']], ['her name is Sofia Petrov', ['Sofia', 'Petrov']], ['MY PUPIL KAYLEIGH JONES DOB 03/04/15 HAS BRUISES', ['KAYLEIGH', 'JONES']], ['visiting Ethan Clarke today about neglect', ['Ethan', 'Clarke']], ['I\'m working with Ellie-Mae Turner who self harms', ['Ellie', 'Turner']], ['my pupil Kayleigh Jones. Kayleigh has been drinking', ['Kayleigh']], ['siblings Jack and Ruby Miller, neglect', ['Jack', 'Ruby', 'Miller']], ['Mrs Patel says her son', ['Patel']], ['child\'s name is Dorian Pettifer', ['Dorian', 'Pettifer']], ['my foster child Kai, 9, has autism', ['Kai']], ['our young person Chantelle', ['Chantelle']], ['one of my pupils, Liam Doyle, is missing school', ['Liam', 'Doyle']], ['patient: Olu Adeyemi obesity', ['Olu', 'Adeyemi']], ['Name: Harry Potts DOB: 12 May 2011', ['Harry', 'Potts', 'May']], ['my pupil Theo has bruises', ['Theo']], ['client zainab (14) alcohol', ['zainab']], ['９４３ ４７６ ５９１９ autism', ['943']], ['943\u200b4765919', ['943']], ['DE1\u00a02AB', ['2AB']]
]

/** What looks alike and must pass. */
const passed = ['ZDS22', 'TDS20 review', 'MDS20/PDS20', 'ABC23', 'zds-22', 'Operation Kern', 'Operation Retriever 2010', 'Theo', 'baby Theo', 'the child known as Zac', 'Aaron learning briefing', 'Child C', 'YP1 and YP2', 'Victoria Climbie review', 'learning from Daniel Pelka', 'Daniel Pelka', '2008-2014', '2008 - 2014', 'published March 2024', 'July 2024 one page', 'since 2018', 'before 2016', 'boys 14-17', 'ages 14 to 17', '3/12 baby', '5/52', '14/15 year olds', 'section 47', 's.47', 's136', 'Working Together 2018', 'Derby City Council', 'Starting Point', 'Chesterfield Royal Hospital', 'mum is using heroin', 'police were called', 'a child called a liar', 'child named in court', 'my pupil keeps running away', 'my client is homeless', 'my patient died', 'my young person absconds', 'the family', 'Roma family', 'the birth family', 'my pupil with autism', 'my client self harms', '4 month old', '16 year old girl', '12 girls sexually exploited', '12 males prosecuted', 'one of 18 reviews', 'nDCG 2 of 18', 'call 101', 'ring 999', '116 123', '0800 1111', 'reviews published between 01/09/2018 and 31/08/2020', 'reviews since 1 April 2019', 'Year 8 boys', 'Y8', 'KS3', 'A&E', 'the Andy Searle statement', 'Derbyshire SAB 2019', 'Public Law Outline', 'Mental Health Act 1983', 'Children Act 1989', 'Call Derbyshire', 'a boy called Aaron review', 'Keeping Children Safe in Education 2024', '3 siblings close in age', '2 children on a CP plan', '15 year olds out of school place', 'a review about a May baby', 'will mark summer learning', 'mum and dad violent', 'babies under 1', '100000 children', 'page 12', 'top 10', 'family court', 'GCP2', 'ACEs', 'LGBTQ+', 'CSE & CCE', 'Early Help', 'Sure Start', 'the Laming inquiry', 'Baby P', 'Victoria', 'hope', 'grace period', 'what happened to Zac', 'who is Theo', '£20,000', '1 in 5', '90%', '24/7', 'covid-19', '2020/21', '2019-20', 'No. 3', 'my team', 'our service', 'my manager asked', 'my colleague asked for neglect', 'my son died', 'my child protection training', 'my baby reviews list', 'our pupil referral unit', 'my patient safety lead wants this', 'our child safeguarding lead', 'our children missing education team', 'my client group', 'my parents group', 'our parent support adviser', 'my student nurse', 'my baby under one briefing','our kids company', 'my patient cohort', 'mother and baby unit', 'father figures', 'client confidentiality', 'dad deported', 'mum, asylum seeker', 'girl and boy']

describe('personal details', () => {
  it('are taken out of the safe remainder', () => {
    for (const [text, secrets] of removed) {
      const { rest, redacted } = care.notice(text)
      assert.ok(redacted, text)
      for (const secret of secrets) assert.ok(!rest.toLowerCase().includes(secret.toLowerCase()), `${secret} survives in: ${rest}`)
    }
  })

  it('are not seen in what only looks like them', () => {
    for (const text of passed) assert.deepEqual([care.notice(text).redacted, care.notice(text).rest], [false, text])
  })

  it('leave the theme readable', () => {
    const left: [string, string][] = [
      ['My pupil Kayleigh Jones (dob 03/04/2015) self-harms, any learning?', 'My pupil self-harms, any learning?'],
      ['NHS number 943 476 5919: reviews on obesity', 'reviews on obesity'],
      ['learning on neglect at 12 Acacia Avenue, DE21 4QP', 'learning on neglect at']
    ]
    for (const [text, rest] of left) assert.equal(care.notice(text).rest, rest)
  })

  it('knows an NHS number by its check digit', () => {
    assert.ok(isNhsNumber('9434765919'))
    assert.ok(!isNhsNumber('9434765918'))
    assert.ok(!isNhsNumber('943476591'))
  })

  const digits = (length: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(all => all.join(''))
  const nhs = digits(9).map(nine => [...'0123456789'].map(last => nine + last).find(isNhsNumber)).filter(number => number !== undefined)
  const postcode = fc.tuple(fc.constantFrom('DE', 'S', 'SK', 'NG', 'B', 'SW'), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('AB', 'QP', 'XZ', 'HT', 'LN')).map(([area, outward, inward, unit]) => [`${area}${outward}`, `${inward}${unit}`])
  const date = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2003, max: 2024 }))
  const planted: fc.Arbitrary<[string, string]> = fc.oneof(
    nhs.chain(number => fc.constantFrom(number, `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`, `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`)).map((it): [string, string] => [it, it]),
    fc.tuple(postcode, fc.constantFrom('', ' ')).map(([halves, gap]): [string, string] => [halves.join(gap), halves.join(gap)]),
    postcode.map((halves): [string, string] => [halves.join('').toLowerCase(), halves.join('').toLowerCase()]),
    digits(6).map((six): [string, string] => [`07700 ${six}`, six]),
    digits(6).map((six): [string, string] => [`+447700${six}`, six]),
    digits(5).map((five): [string, string] => [`kay.j${five}@example.org`, `kay.j${five}`]),
    fc.tuple(date, fc.constantFrom('/', '.', '-')).map(([parts, sep]): [string, string] => [`dob ${parts.join(sep)}`, parts.join(sep)]),
    fc.tuple(date, fc.constantFrom('born', 'DOB:', 'date of birth')).map(([[day, , year], label]): [string, string] => [`${label} ${day} April ${year}`, `April ${year}`])
  )
  const frames = ['{}', 'learning on neglect {} please', 'my pupil {}: home education', '({})', 'he is hitting her {} now', 'reviews about {}, and self-harm?', 'NEGLECT {} DERBY', '{}\nbaby under 1', 'who is {} really', 'line one\r\n{}\ttwo']

  it('never survive, in any frame', () => {
    fc.assert(fc.property(planted, fc.constantFrom(...frames), fc.constantFrom('', '\u200b', '\u200e'), ([it, marker], frame, mark) => {
      const { rest, redacted } = care.notice(frame.replace('{}', `${mark}${it}${mark}`))
      assert.ok(redacted && !rest.toLowerCase().includes(marker.toLowerCase()), `${it} in ${frame} → ${rest}`)
    }), { numRuns: 2000 })
  })
})
