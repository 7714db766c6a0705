import { surnames } from './surnames.ts'
import { relatives } from '../../english/relatives.ts'

/** Whose: after `my pupil` a name follows even in small letters. */
export const mine: ReadonlySet<string> = new Set('my our'.split(' '))
/** People that a name may follow or stand for. */
export const someone: ReadonlySet<string> = new Set(`unborn pupil patient client student user person child baby boy girl kid lad lass toddler infant newborn teenager teen youth ${relatives} son daughter niece nephew grandson granddaughter neighbour ex pupils patients clients students users carer parents mam mummy daddy resident tenant yp cyp one tutee friend half-brother half-sister step-dad step-mum stepson stepdaughter fiance fiancee bf gf carers childminder perpetrator suspect offender victim subject siblings twins twin brothers sisters sons daughters kids girls boys children mums dads caller referrer`.split(' '))
/** Words that announce a name. */
export const naming: ReadonlySet<string> = new Set('nicknamed called named name aka surname forename nickname alias'.split(' '))
/** What may stand between such a word and the name. */
export const linking: ReadonlySet<string> = new Set('is was are were s being \'s : = - ,'.split(' '))
/** Headings that a name follows. */
export const pointing: ReadonlySet<string> = new Set('re regarding ref subject concerning'.split(' '))
/** Titles, which a surname follows. */
export const titles: ReadonlySet<string> = new Set('Mr Mrs Ms Miss Mx Master Dr mr mrs ms MR MRS MS'.split(' '))
/** What a practitioner does with someone they know by name. */
export const meeting: ReadonlySet<string> = new Set('with about visit visited visiting see seen seeing saw met meet meeting support supporting supported supervise assessing assessed interviewed interview interviewing from for know knows knew to contact rang phoned called told asked taught teach teaching spoke refer referring referred placed placing removed remove allocated and'.split(' '))
/** Signs that the writer speaks of their own work or day. */
export const owning: ReadonlySet<string> = new Set('i i\'m i\'ve im ive my me we we\'re we\'ve our us caseload today tonight yesterday tomorrow morning afternoon now'.split(' '))
/** Signs that a name is one that publications use. */
export const publishing = /\b(?:reviews?|inquiry|enquiry|learning|lessons?|known as|pseudonym|published|scrs?|cspr|lcspr|report|case of|act|law|briefing|findings|operation|author|chair|baby p|summary|recommendations|what happened|serious case|practice review|one[- ]page)\b/i
/** What a named person is said to do. */
export const doing: ReadonlySet<string> = new Set('has is was had says said told tells came comes lives lived goes went attends disclosed aged hasn\'t isn\'t wasn\'t keeps wants needs didn\'t doesn\'t won\'t can\'t took takes hit died presented dob d.o.b born b. turned ran'.split(' '))

/** Kinds of family that are no surname. */
export const notFamilies: ReadonlySet<string> = new Set('sikh hindu jewish jew kurd slovak czech arab muslim gypsy school adoptive immediate wider large blended chaotic happy hostile resistant neglectful refugee migrant complex one each every which any birth foster early troubled extended royal traveller roma nuclear think whole supporting christian looked young local national independent'.split(' '))
/** Ordinary words that are surnames as well. */
export const surnamesToo: ReadonlySet<string> = new Set('brown white black green young king long may march day price wood hall hill cook rose bell bird grant law mark page read rich small strong street sharp short parent child best berry bush case cross english ireland french welsh scott wales england field forest frost gold gray grey hand hart home hope house hunter knight lane little london love martin mason miller moon moss noble north park parker pope power rice rivers stone summer sun teacher turner walker ward warner waters weeks west winter wise woods worth foster nurse church boys childs constable major bishop priest pope porter baker butcher gardener driver judge marshall cannon farmer shepherd guest friend younger elder senior savage wild sweet moody bright swift fox lamb bridge castle power penny cash bond law wills carer speed guard'.split(' '))
/** Surnames that are known even in small letters. */
export const commonSurnames: ReadonlySet<string> = new Set([...surnames, ...'smith jones williams taylor davies evans thomas roberts johnson lewis walker robinson thompson hughes edwards hughes harris clarke jackson phillips richards james ellis wilkins simmons jenkins perkins collins stevens matthews adams rogers watkins higgins hopkins andrews reynolds burns nicholls mills gibbs owens hicks francis sanders saunders barnes chambers holmes yates banks brooks bates davis morris powers dickens parsons sykes hobbs briggs stubbs childs fields myers rhodes giles coates hodges bowers peters briers tubbs begum ahmed ali khan hussain patel singh kaur shah kowalski nowak brown white green king wood hall bell young hill cook price'.split(' ')])
/** What a practitioner does with a person and with no publication. */
export const casework: ReadonlySet<string> = new Set('unborn visit visited visiting met meeting support supporting supported assessing assessed interviewed supervising fostering teaching seeing referring'.split(' '))
/** What comes before "about" or "with" when a person follows. */
export const worrying: ReadonlySet<string> = new Set('worried concerned concerns working worry work spoke speaking talked involved sat'.split(' '))
/** A child as reviews speak of one; other people words tell whose relation is meant. */
export const children: ReadonlySet<string> = new Set('child baby boy girl kid infant newborn toddler teenager teen youth person yp cyp one victim subject'.split(' '))
/** Papers and meetings that are about one person. */
export const paperwork: ReadonlySet<string> = new Set('meeting meetings chronology assessment referral conference plan file notes record records concerns concern strategy mash visit care appointment genogram supervision panel worker keyworker guardian mentor'.split(' '))
/** What is said of a person as things stand. */
export const presently: ReadonlySet<string> = new Set("has is says lives keeps wants goes attends disclosed told isn't hasn't aged needs won't can't doesn't refuses comes gets takes".split(' '))
