/** People named in published inquiries, laws and reports: questions about those name nobody's secret. */
export const publicPeople: ReadonlySet<string> = new Set(`
victoria climbie|daniel pelka|peter connelly|star hobson|arthur labinjo-hughes|arthur labinjo|sara sharif|khyra ishaq|maria colwell|jasmine beckford|finley boden|logan mwangi|ellie butler|
hamzah khan|keanu williams|ayeeshia smith|poppi worthington|lauren wright|ainlee walker|kimberley carlile|tyra henry|holly wells|jessica chapman|stephen lawrence|damilola taylor|molly russell|
louise casey|eileen munro|andy searle|alexis jay|herbert laming|josh macalister|alan wood|annie hudson|marian brandon|marion brandon|ray jones|lucy faithfull|marie collins|suzanne smith|edi carmi|anna freud|john bowlby|mary ainsworth
`.trim().split(/[|\n]+/))

/** Every name in theirs. */
export const publicParts: ReadonlySet<string> = new Set([...publicPeople].flatMap(name => name.split(' ')))

/** Towns in two words, of which the first is a name too. */
export const towns: ReadonlySet<string> = new Set('langley mill|clay cross|long eaton|whaley bridge|milton keynes|stanley common'.split('|'))

/** What follows a name that belongs to a law, a charity or a report. */
export const institutions: ReadonlySet<string> = new Set('foundation trust report inquiry enquiry academy school college centre center law rule act statement review house hospital cottage lodge project institute society street road fund appeal charity judgment principles competence competency guidelines study model'.split(' '))

/** What comes before the name of someone who writes or chairs in public. */
export const publicTitles: ReadonlySet<string> = new Set('professor prof lord lady dame sir judge justice baroness saint st operation hurricane storm queen king prince minister author chair'.split(' '))

/** Words in the names of places. */
export const places: ReadonlySet<string> = new Set('valley town towns port county city borough district north south east west upper lower new peak dales dale moor estate village bay isle forest vale heath'.split(' '))
