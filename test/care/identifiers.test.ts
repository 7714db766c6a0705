import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
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
 ['URN on the police form is 09QX4471822', ['4471822']], ['UPN A123456789012', ['A1234']], ['upn: A12345678901B attendance', ['A1234']], ['NI QQ 12 34 56 C', ['12 34']], ['ni number AB123456C', ['AB123456']], ['mosaic 1234567', ['1234567']], ['LCS record 40117, reviews on neglect', ['40117']], ['reviews please. Baby Okell-Marsh born 30/09/24', ['Okell', '30/09']], ['infant reviews, Baby Okell-Marsh NHS 9434765919', ['Okell', '9434']], ['Mosaic ID 482913', ['482913']], ['LCS no. 20391', ['20391']], ['case number 48213 neglect', ['48213']], ['occurrence 22000123456', ['22000']], ['crime ref 22*123456', ['123456']], ['incident number 345 of 12/03/2025', ['345']], ['liquidlogic ref LL-209381', ['209381']], ['systmone 5567123', ['5567']], ['court case DE21C00123', ['C00123']], ['URN 45/1234/22', ['1234']], ['case ref: AB/2020/1234', ['1234']], ['client id 88123', ['88123']], ['her snapchat is kay_x99', ['kay_x99']], ['insta: @jaydo.smith', ['jaydo']], ['car reg AB12 CDE outside', ['AB12']],
 ['my pupil Kayleigh Jones self harms, learning on self harm', ['Kayleigh', 'Jones']], ['my pupil kayleigh jones self harm', ['kayleigh', 'jones']], ['my client jaydn o\'brien is homeless', ['jaydn', 'brien']], ['my patient Mohammed Al-Farsi obesity', ['Mohammed', 'Farsi']], ['a child called Jayden Smith', ['Jayden', 'Smith']], ['young person named Skye Walker-Hill, alcohol', ['Skye', 'Hill']], ['re: Tyler Brown, EHE', ['Tyler', 'Brown']], ['Re Tyler Brown home education', ['Tyler', 'Brown']], ['Jayden Smith dob 1/2/2010 EHE', ['Jayden', 'Smith']], ['the Kowalski family and neglect', ['Kowalski']], ['mum is Kelly Brown and she uses heroin', ['Kelly', 'Brown']], ['mum kelly brown, dad lee brown, neglect', ['kelly', 'lee']], ['JS (dob 3/4/15) self harm', ['JS']], ['J.S. dob 3/4/15', ['J.S']], ['T. Waddington, born 8/2/2011, drinks', ['Waddington']], ['my student Aisha is being groomed', ['Aisha']], ['her name is Sofia Petrov', ['Sofia', 'Petrov']], ['MY PUPIL KAYLEIGH JONES DOB 03/04/15 HAS BRUISES', ['KAYLEIGH', 'JONES']], ['visiting Ethan Clarke today about neglect', ['Ethan', 'Clarke']], ['I\'m working with Ellie-Mae Turner who self harms', ['Ellie', 'Turner']], ['my pupil Kayleigh Jones. Kayleigh has been drinking', ['Kayleigh']], ['siblings Jack and Ruby Miller, neglect', ['Jack', 'Ruby', 'Miller']], ['Mrs Patel says her son', ['Patel']], ['child\'s name is Dorian Pettifer', ['Dorian', 'Pettifer']], ['my foster child Kai, 9, has autism', ['Kai']], ['our young person Chantelle', ['Chantelle']], ['one of my pupils, Liam Doyle, is missing school', ['Liam', 'Doyle']], ['patient: Olu Adeyemi obesity', ['Olu', 'Adeyemi']], ['Name: Harry Potts DOB: 12 May 2011', ['Harry', 'Potts', 'May']], ['my pupil Theo has bruises', ['Theo']], ['client zainab (14) alcohol', ['zainab']], ['９４３ ４７６ ５９１９ autism', ['943']], ['943\u200b4765919', ['943']], ['DE1\u00a02AB', ['2AB']],
 ['Ella-Rose Hargreaves, 6, DE23 8PL neglect learning', ['Ella', 'Hargreaves', '8PL']], ['I need neglect reviews for Marcus Adebayo (NHS 943 476 5919)', ['Marcus', 'Adebayo', '5919']], ['working with siblings Noah, Ava and Leo Marsh', ['Noah', 'Ava', 'Leo', 'Marsh']],
 ['young carer Tia Ferris', ['Tia', 'Ferris']], ['my yp Callum', ['Callum']], ['her stepsister Zandra rang', ['Zandra']], ['visited stepbrother Zandra on friday', ['Zandra']], ['patient jd 04/05/12', ['04/05/12']], ['PATIENT NAME: SMITH, JOHN DOB 04/05/2012', ['SMITH', 'JOHN', '04/05']], ['Surname: Okonkwo Forename: Chidi', ['Okonkwo', 'Chidi']], ['mother is called Stacey Lowe', ['Stacey', 'Lowe']], ['mum stacey lowe uses heroin', ['stacey', 'lowe']], ['dad - Craig Lowe', ['Craig']], ['her stepdad Darren hits her, reviews?', ['Darren']],
 ['the child is Ruby Shaw', ['Ruby', 'Shaw']], ['child is named ruby shaw, school refuser', ['ruby', 'shaw']], ['a lad called Kyle in my class', ['Kyle']], ['family name is Nowicki', ['Nowicki']], ['Nowicki family, neglect', ['Nowicki']], ['mr and mrs khan have two kids', ['khan']], ['Mr & Mrs Khan', ['Khan']], ['DOB 12th Aug 09', ['12th', 'Aug']], ['dob: 12-08-2009', ['12-08']], ['born on 12.8.09', ['12.8']], ['12/08/2009 boy self harm', ['12/08']], ['date of birth 12082009', ['12082009']], ['she was born 12 August 2009', ['August']],
 ['22 The Crescent, Ilkeston', ['22 The Crescent']], ['living at 5 Oak Close neglect', ['Oak']], ['lives at 5 oak close', ['oak close']], ['Flat 12, Regent House, neglect', ['Regent', '12']], ['103a Burton Rd', ['103a']], ['1-3 St Peters Street', ['Peters']], ['number 9 mill lane', ['mill lane']], ['de1 1aa', ['1aa']], ['DE11AA', ['DE11AA']], ['sk17 6bd home conditions', ['6bd']],
 ['phone 07700-900-123', ['900']], ['0 7700 900123', ['900123']], ['mob: 07700 900 123', ['900']], ['call mum on 01332960123', ['0133']], ['01332 960 123', ['960']], ['004417700900123', ['900']], ['email: j_smith1@school.derby.sch.uk', ['j_smith1', 'school.derby']],
 ['case no. 00123456', ['00123456']], ['LCS 1029384', ['1029384']], ['occ no 24000 123456', ['123456']], ['Niche ref 24*0123456', ['0123456']], ['incident 0456 of 3 May 2024', ['0456']], ['crime number CRN/24/77812', ['77812']], ['Mosaic: M99812', ['M99812']], ['ref 88-1234-22', ['1234']], ['hospital no. K123456', ['K123456']], ['EHCP number 20231187', ['20231187']], ['UPN: H801200001001', ['H8012']], ['upn h801200001001', ['h8012']], ['ULN 1234567890', ['1234567890']],
 ['AB123456C', ['123456']], ['AB 12 34 56 C', ['34 56']], ['facebook is kayleigh.jones.99', ['kayleigh.jones']], ['tiktok @jay_d0g', ['jay_d0g']], ['xbox name JayD0g99', ['JayD0g99']], ['my pupil, Kayleigh, self harms', ['Kayleigh']], ['my pupil (Kayleigh Jones) self harms', ['Kayleigh', 'Jones']], ['My Year 9 pupil Kayleigh Jones self harms', ['Kayleigh', 'Jones']], ['my 14 year old client Dwayne Pitt drinks', ['Dwayne', 'Pitt']], ['one of our patients Agnieszka Wójcik', ['Agnieszka', 'Wójcik']], ['concerned about Sean O\'Leary, neglect', ['Sean', 'Leary']], ['I visited Amira yesterday, neglect reviews', ['Amira']], ['supporting a mum, Lisa Grant, with DV', ['Lisa', 'Grant']], ['KJ, 14, dob 3/4/11', ['KJ']], ['case of Billy-Joe Turner dob 1.1.2010', ['Billy', 'Turner']], ['my client xanthippe', ['xanthippe']], ['my patient Mr Tariq Aziz', ['Tariq', 'Aziz']], ['son Jack Reed DE56 1XX', ['Jack', 'Reed', '1XX']],
 ['Looking for learning that matches Poppy Lancaster, born 14/02/2019, who has faltering growth', ['Poppy', 'Lancaster', '14/02']], ['hi im working w/ kayden marsh 12yo not in school', ['kayden', 'marsh']], ['Any reviews like this: Mum (Donna Pike, 07700 900456) drinks', ['Donna', 'Pike', '900456']], ['NHS 9434765919 4yo fractures', ['9434765919']], ['nhs 943 4765 919', ['4765']], ['child lives at 44 Sycamore Dr DE7 5XX', ['Sycamore', '5XX']], ['EHE family, 3 Chapel Row, Wirksworth', ['Chapel Row']], ['our ref CP/2231/19 boy self harm', ['2231']], ['liquid logic number 554433', ['554433']], ['lcs id: 77120934', ['77120934']], ['mosaic no 99120', ['99120']], ['case 77120 neglect', ['77120']], ['occurrence number 24000-55123', ['55123']], ['police log 312 of 04/06/2024', ['04/06']], ['UPN is B820200418003', ['B8202']], ['contact her on liv.harris@example.co.uk', ['liv.harris']], ['Email: o\'brien.t@example.nhs.uk', ['brien.t']], ['tel: +44 (0)1332 960 456', ['960']], ['mobile 07700900456', ['0900456']],
 ['D.O.B 4th of June 2012', ['June']], ['dob june 4 2012', ['june 4']], ['DoB- 04.06.2012', ['04.06']], ['born: 2012-06-04', ['06-04']], ['(d.o.b. 4/6/12)', ['4/6/12']], ['b. 04/06/2012', ['04/06']], ['dob 4 6 12', ['4 6 12']], ['DOB04/06/2012', ['04/06']], ['aged 12 (04/06/2012)', ['04/06']],
 ['my student tomasz is drinking', ['tomasz']], ['my pupil amelia-grace', ['amelia']], ['client: Gareth Pugh', ['Gareth', 'Pugh']], ['patient Gareth Pugh alcohol', ['Gareth', 'Pugh']], ['pupil name Gareth Pugh', ['Gareth', 'Pugh']], ['a boy named Gareth Pugh', ['Gareth', 'Pugh']], ['girl called chloe adams, overdose', ['chloe', 'adams']], ['subject is Gareth Pugh', ['Gareth', 'Pugh']], ['Gareth Pugh (15) has been excluded, any reviews', ['Gareth', 'Pugh']], ['Gareth Pugh is missing from school', ['Gareth', 'Pugh']], ['I have a child Gareth Pugh', ['Gareth', 'Pugh']], ['young person Gareth', ['Gareth']], ['My foster son Gareth, alcohol learning', ['Gareth']], ['Miss Pugh, mother of two, heroin', ['Pugh']], ['the Pugh children neglect', ['Pugh']], ['children: Gareth, Sian & Huw Pugh', ['Gareth', 'Sian', 'Pugh']], ['my caseload: Gareth Pugh, Ayaan Malik', ['Gareth', 'Ayaan', 'Malik']], ['strategy meeting for Gareth Pugh at 2', ['Gareth', 'Pugh']], ['chronology for Gareth Pugh', ['Gareth', 'Pugh']], ['her sister Sian Pugh', ['Sian']], ['neglect of baby Noah Pugh dob 1/1/24', ['Noah', 'Pugh']], ['GP (initials DOB 04/06/12)', ['04/06']], ['Child initials AB, obese', ['AB']], ['L.M. born 04/06/12', ['L.M']],
 ['snapchat: sian_p12', ['sian_p12']], ['insta @sian.p12', ['sian.p12']], ['car FX12 ABC', ['FX12']], ['ni no. AB 12 34 56 C', ['34 56']], ['passport 123456789', ['123456789']], ['he is at flat 2, 9 Mill St', ['Mill']], ['she lives on Station Road', ['Station Road']], ['address 9 mill st ripley', ['mill st']], ['12 high st, heanor de75 7xx', ['12 high', '7xx']]
]

/** What looks alike and must pass. */
const passed = ['tell us if Theo changes', 'let us know when Zac updates', 'ZDS22', 'in this case does Fraser apply or Gillick', 'are they Fraser competent', 'reviews on baby Theo born 2020', 'policy 1.6.12 in the manual', 'section 12.5.11 on strategy meetings', 'dad is Sikh, learning', 'mother is Catholic, reviews', 'core group for the Samaritans', 'reviews on grooming for girls', 'TDS20 review', 'MDS20/PDS20', 'ABC23', 'zds-22', 'Operation Kern', 'Operation Retriever 2010', 'Theo', 'baby Theo', 'the child known as Zac', 'Aaron learning briefing', 'Child C', 'YP1 and YP2', 'Victoria Climbie review', 'learning from Daniel Pelka', 'Daniel Pelka', '2008-2014', '2008 - 2014', 'published March 2024', 'July 2024 one page', 'since 2018', 'before 2016', 'boys 14-17', 'ages 14 to 17', '3/12 baby', '5/52', '14/15 year olds', 'section 47', 's.47', 's136', 'Working Together 2018', 'Derby City Council', 'Starting Point', 'Chesterfield Royal Hospital', 'mum is using heroin', 'police were called', 'a child called a liar', 'child named in court', 'my pupil keeps running away', 'my client is homeless', 'my patient died', 'my young person absconds', 'the family', 'Roma family', 'the birth family', 'my pupil with autism', 'my client self harms', '4 month old', '16 year old girl', '12 girls sexually exploited', '12 males prosecuted', 'one of 18 reviews', 'nDCG 2 of 18', 'call 101', 'ring 999', '116 123', '0800 1111', 'reviews published between 01/09/2018 and 31/08/2020', 'reviews since 1 April 2019', 'Year 8 boys', 'Y8', 'KS3', 'A&E', 'the Andy Searle statement', 'Derbyshire SAB 2019', 'Public Law Outline', 'Mental Health Act 1983', 'Children Act 1989', 'Call Derbyshire', 'a boy called Aaron review', 'Keeping Children Safe in Education 2024', '3 siblings close in age', '2 children on a CP plan', '15 year olds out of school place', 'a review about a May baby', 'will mark summer learning', 'mum and dad violent', 'babies under 1', '100000 children', 'page 12', 'top 10', 'family court', 'GCP2', 'ACEs', 'LGBTQ+', 'CSE & CCE', 'Early Help', 'Sure Start', 'the Laming inquiry', 'Baby P', 'Victoria', 'hope', 'grace period', 'what happened to Zac', 'who is Theo', '£20,000', '1 in 5', '90%', '24/7', 'covid-19', '2020/21', '2019-20', 'No. 3', 'my team', 'our service', 'my manager asked', 'my colleague asked for neglect', 'my son died', 'my child protection training', 'my baby reviews list', 'our pupil referral unit', 'my patient safety lead wants this', 'our child safeguarding lead', 'our children missing education team', 'my client group', 'my parents group', 'our parent support adviser', 'my student nurse', 'my baby under one briefing','our kids company', 'my patient cohort', 'mother and baby unit', 'father figures', 'client confidentiality', 'dad deported', 'mum, asylum seeker', 'girl and boy', 'autism and the Mental Health Act', 'Theo TDS20 one page', 'Zac, ZDS22', 'girls in Derby 2013', 'Review of SCRs 2008-2014', 'Serious case review Daniel Pelka Coventry', 'Star Hobson and Arthur Labinjo-Hughes national review', 'the Southport inquiry', 'Louise Casey report', 'Signs of Safety', 'Graded Care Profile', 'Child K', 'Family A', 'Baby T', 'BSC17', 'LCSPR Child R', 'children aged 5, 7 and 9', '2 year olds', 'under 18s', '1989 Act', 'Section 20 Children Act', 'published 12 August 2024', 'updated on 12/08/2024', 'meeting on 12 August', 'Year 11 pupil exclusion', 'White British boys', 'Black boys and exclusion', 'mum with bipolar', 'dad in prison', 'parents from Romania', 'my school', 'our hospital', 'Royal Derby Hospital missed bruises', 'Derby County Lines', 'Tameside', 'my student social worker', 'patient records', 'a client with ADHD', 'foster carer stress', 'named nurse', 'named GP learning', 'called as a witness', 'mum is pregnant again', 'mum is 16', 'dad is unknown', 'father is absent', 'boy aged 15', 'boy, 15, overdose', 'girl 16 suicide', '17yo male alcohol EHE', 'Y9 girls', 'KCSIE 2025', 'WT23', 'Prevent duty', 'May bank holiday', 'April newsletter', 'a grace period', 'hope for families', 'will they read it', 'mark of abuse', 'Joy', 'who was Victoria Climbie', 'reviews by Professor Eileen Munro', 'what did Lord Laming say', '5 top tips', '7 minute briefing', '7-minute briefing', '3 in 10', '2.5 years', 'page 3 of the review', '12 males 2013', 'more than 1000 children', 'chapter 8', 'part 8 review', 'tier 3', 'level 4', 'band B', 'S.20', 's.31', 'EHE 2019/20', 'DSCB 2013', 'pre-2016', '2014-15']

describe('personal details', () => {
  it('are taken out of the safe remainder', () => {
    for (const [text, secrets] of removed) {
      const { rest, redacted } = care.notice(text)
      assert.ok(redacted, text)
      for (const secret of secrets) assert.ok(!rest.toLowerCase().includes(secret.toLowerCase()), `${secret} survives in: ${rest}`)
    }
  })

  it('are taken out of messages written as practitioners write, all but a few', () => {
    const folder = new URL('messages/', import.meta.url)
    const lines = readdirSync(folder).filter(file => file.endsWith('.tsv')).flatMap(file => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(line => line !== ''))
    const secrets = lines.flatMap(line => {
      const [text = '', listed = ''] = line.split('\t')
      const rest = care.notice(text).rest.toLowerCase()
      return listed.toLowerCase().split('|').map(secret => ({ secret, survives: rest.includes(secret) }))
    })
    const survivors = secrets.filter(({ survives }) => survives).map(({ secret }) => secret)
    assert.ok(survivors.length <= secrets.length * 0.02, survivors.join(', '))
  })

  it('are not seen in what only looks like them', () => {
    for (const text of passed) assert.deepEqual([care.notice(text).redacted, care.notice(text).rest], [false, text])
  })

  it('leave the theme readable', () => {
    const left: [string, string][] = [
      ['crime ref 24*123456, CSE', 'CSE'], ['Mosaic ID 4451267 child with obesity', 'child with obesity'], ['SystmOne record 4455667 CSE reviews', 'CSE reviews'], ['obesity, our ref AB/12345', 'obesity'],
      ['referral id 667788, suicide', 'suicide'], ['CPOMS incident 445566 self harm', 'self harm'], ['Jack Parent, autism learning', 'autism learning'], ['Ella Boys, obesity', 'obesity'], ['Ben Foster neglect reviews', 'neglect reviews'],
      ['My pupil Kayleigh Jones (dob 03/04/2015) self-harms, any learning?', 'someone self-harms, any learning?'],
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

describe('what is left of a message about a named pupil', () => {
  const care = createCare([])
  for (const [text, rest] of [
    ['neglect for my pupil Jayden Smith dob 03/04/2015', 'neglect'],
    ['self-harm, my client Amelia Jones', 'self-harm']
  ] as const) {
    it(`is the theme alone: ${rest}`, () => {
      const { redacted, rest: left } = care.notice(text)
      assert.deepEqual([redacted, left], [true, rest])
    })
  }
})
