import { among, between, bothYears, count, fixed, keeping, keyStage, likely, ofLife, onwards, outside, over, past, quantity, same, schoolYear, teens, under, upTo, within, yearBefore, type Made, type Parts } from './meanings.ts'
import { eldest, inUnit, years } from './spans.ts'
import { letterOf, type Role, type Token } from './tokens.ts'

/** A way in which roles that stand together tell an age, or only look like one. */
export interface Rule {
  /** Over the letters of the roles. */
  pattern: RegExp
  /** The role that they take together. */
  becomes: Role
  make: (parts: Parts, all: readonly Token[]) => Made
  /** True where it holds of a question in one sentence only. */
  alone?: boolean
  /** True where it holds of a question, and not of what a review tells. */
  asked?: boolean
}

/** Roles that may stand for each other, and ways in which a rule may begin and end. */
const classes: Record<string, string> = {
  not: 'denial|no', bare: 'figure|teen|spelt|speltTeen|score', digits: 'figure|teen|score', number: 'bare|big|one', amount: 'number|an', unit: 'year|small', young: 'girl|child|children|teens|ones', is: 'they been|they be|theyre', named: 'timed|newborn|nursery|reception|bare|big|many',
  timed: 'age|told|term|length|school', any: 'named|one', link: '(?:hyphen|dash)?(?:to|hyphen|dash|slash|upto)', join: 'comma?(?:and|or)|comma|slash',
  rest: '$|stop|comma|paren|dash|gap', end: '(?=rest|they|with|in|at|filler|but|only|dead|(?:and|or)(?!number|an|half))', clause: '(?<=^|comma|stop|paren|dash|filler)',
  childIs: '(?:(?<=(?<!(?:since|before|after|when) whose?) young)|(?<!since|before|after|when) is)', some: '(?:only|filler|about|whose|children|ones|they|theyre|be|of|exactly|during|and|or|aged)*', tail: '(?:filler|only|exactly|ish|comma|year|yo|bracket|they be)*', noneAfter: '(?!kind?(?:plural|young|parent|of))', whom: '(?:comma|paren|dash|hyphen)?(?:they|theyre|but|of|be|been|turned|only|about|aged|from|between){0,4}'
}
/** Names of roles and classes as a pattern over letters: `low:number to high:number`. */
const compiled = (pattern: string): string => pattern.replaceAll(/(\w+):\(\?:|(?:(\w+):)?([a-zA-Z]\w*)/g, (_, choice: string | undefined, name: string | undefined, role: string) => {
  if (choice !== undefined) return `(?<${choice}>`
  const letters = classes[role] === undefined ? letterOf(role as Role) : `(?:${compiled(classes[role])})`
  return name === undefined ? letters : `(?<${name}>${letters})`
}).replaceAll(' ', '')
const rule = (becomes: Role, pattern: string, make: Rule['make']): Rule => ({ pattern: new RegExp(compiled(pattern), 'dgu'), becomes, make })
const ask = (...given: Parameters<typeof rule>): Rule => ({ ...rule(...given), asked: true })
const no = (pattern: string): Rule => rule('none', pattern, () => ({}))

/** Birthdays that were near, had or never reached. A first that was never reached tells of a death, and an eighteenth of growing up: those words stay. */
const birthdays: readonly Rule[] = [
  rule('nth', 'x:(?:ordinal|number) birthday', same),
  rule('age', 'between (?:whose|an)* low:(?:nth|ordinal) (?:and|to) (?:whose|an)* high:nth', ({ low, high }) => ({ from: low!.from, to: high!.from - 1, per: 12 })),
  rule('age', '(?:(?:unit|only|at) (?:before|by)|nearly) (?:at|have)? (?:whose|an)* x:nth', keeping(yearBefore)),
  rule('age', '(?:unit|only) (?:after|since|past) (?:whose|an)* x:nth', keeping(same)),
  rule('bound', '(?:not|before|by|to|under|upto) (?:have|yet|turned|they|at|in|to|of|on){0,6} (?:whose|an)* x:nth', keeping(under)),
  rule('bound', '(?:after|since|past|over|from|have have|have turned|barely) (?:have|only)? (?:whose|an)* x:nth up?', keeping(onwards)),
  rule('age', '(?:on|at|in|have|turned|about) only? (?:whose|an)* x:nth', keeping(same)),
  rule('age', '(?<=^some) (?:whose|an)* x:nth (?=some $)', keeping(same))
]

/** What only looks like an age: counts, parts of papers, times past and to come, pregnancies, the ages of grown-ups. */
const others: readonly Rule[] = [
  no('not yet? halfYear'),
  no('label number (?:(?:to|hyphen|and|dash) number)?'),
  no('number (?:(?:to|hyphen|or|and) number)? hyphen? kind? (?:count|label|month)'),
  rule('tally', '(?:least|more|most|upto) number (?=kind? (?:count|paper))', () => ({})),
  no('(?:more|less|over) (?:one|spelt|figure) kind? (?:child|children|girl|teens|parent|they|plural|word|of)'),
  no('last (?:number (?:to|or|and|hyphen))? number unit (?!hyphen? old)'),
  no('(?<!aged|be about?) amount (?:(?:to|or|and|hyphen) amount)? half? hyphen? unit (?:word? (?:ago|count|paper)|since|before|after|on|in|of|part)'),
  no('(?:during|since|after) whose? (?:about|only|under|over|upto|nearly|more|less){0,2} amount (?:(?:to|or|and|hyphen) number)? half? hyphen? unit (?!hyphen? old)'),
  no('parent (?:comma|paren|they)? be? (?:about|only)? aged? paren? (?:score|big) (?:year hyphen? old|yo)?'),
  no('(?:teen|score|big) hyphen? (?:year hyphen? old|yo) parent'),
  no('(?<=unborn .{0,8}) at number small'),
  rule('none', '(?:score|big) unit:small (?!hyphen? old)', ({ unit }) => unit!.per! < 1 ? {} : undefined),
]

/** Numbers with what they count, and years of school. */
const quantities: readonly Rule[] = [
  rule('bound', '(?:not|nearly|under|less|before) yet* (?:an|one) unit:unit hyphen? old', ({ unit }) => ({ from: 0, to: Math.max(0, Math.ceil(unit!.per!) - 1) })),
  rule('age', 'n:amount half:half? (?:hyphen? ish)? hyphen? unit:unit hyphen? old', quantity),
  rule('age', '(?<=^|whose) unit:unit hyphen old', ({ unit }) => ({ ...inUnit(1, unit!.per!), per: unit!.per! })),
  rule('age', 'few unit:small old', ({ unit }) => ({ from: 0, to: Math.round(unit!.per! * 8), per: unit!.per! })),
  rule('age', '(?:few|number)? hours old', () => ({ from: 0, to: 0, per: 1 })),
  rule('age', 'halfYear', () => ({ from: 6, to: 6, per: 1 })),
  rule('age', 'n:number half:half? hyphen? yo', quantity),
  rule('age', 'aged (?:about|only|exactly|of|be)? n:number half:half', quantity),
  rule('age', 'x:bare fm', same),
  ask('bound', 'life n:(?:number|few)? unit:unit (?:of:ofLife|(?=rest))', ofLife),
  rule('school', 'keyStage low:number (?:(?:link|join) keyStage? high:number)?', keyStage),
  rule('term', 'n:digits half:half? hyphen? unit:year (?!number)', quantity),
  rule('term', 'n:number half:half? hyphen? unit:small', quantity),
  rule('school', 'year hyphen? n:(?:digits|(?:speltTeen|spelt)(?!of|(?:to|or|and|hyphen)number of)|one(?=young|to))', schoolYear),
  rule('school', '(?<!teach (?:word|whose){0,3}) year hyphen? n:many', schoolYear),
  rule('length', 'n:amount half:half? hyphen? unit:unit', quantity)
]

/** Ages from one to another, and in a row. */
const spans: readonly Rule[] = [
  rule('age', 'low:part (?:to|and|or|slash|hyphen|dash){1,3} high:part hyphen? teens', teens),
  rule('age', 'low:part hyphen? teens', teens),
  rule('school', 'low:(?:school|reception) link high:(?:school|bare|age)', between),
  rule('school', 'low:school join high:(?:school|bare)(?!unit)', bothYears),
  rule('range', '(?:aged)? between aged? low:any (?:link|and) aged? high:(?:any(?!count|paper)) bracket?', between),
  rule('range', '(?:from|aged)* low:any link aged? high:(?:age|term|length) bracket?', between),
  rule('range', 'aged? (?:bare (?:hyphen|dash)? join)+ age', among),
  rule('term', '(?:bare (?:hyphen|dash)? join)+ term', among),
  rule('told', 'aged (?:about|only|exactly|of|be)? x:(?:number|term|length)', same),
  ask('range', '(?<=clause|whom|aged) from low:any link high:any (?=rest|with|they)', between),
  ask('range', 'told (?:join bare)+ (?!young)', among),
  rule('range', '(?:between|from)? low:told link high:(?:number|told) bracket?', between),
  ask('range', 'low:any upto high:any', between),
  ask('range', 'low:(?:newborn|nursery|reception) link high:any', between),
  ask('range', '(?<!at) low:(?:number|many) (?:link|join) high:many', between),
  rule('range', 'low:digits hyphen high:digits (?!hyphen|slash) (?:bracket|old)?', between),
  ask('range', 'low:number (?:link|join) high:number (?:bracket|aged)', between),
  ask('range', 'either low:bare or high:bare', between),
  ask('range', 'high:named downTo low:named', between),
  ask('range', 'low:teen to high:(?:teen|score) (?=stop* $)', between),
  ask('range', 'childIs whom low:number link high:number (?!unit|count|paper|young)', between),
  ask('range', 'childIs whom bare (?:join? bare)+ (?!unit|count|paper|young)', among)
]

/** Ages from one on, up to one, and between two bounds. */
const bounds: readonly Rule[] = [
  rule('bound', 'not (?:yet|have|in|an|whose|turned|be)* (?:yet|turned|in) (?:whose|an)? teens|not an? teens yet', fixed(0, 12)),
  rule('age', 'in whose teens', ({}, all) => all.at(-1)!.text === 'teens' ? years(13, 19) : undefined),
  rule('age', 'only turned an? teens', fixed(13, 13)),
  rule('bound', 'teens up (?!word)', fixed(13, 25)),
  rule('bound', 'not (?:they|be|whose|children){0,3} (?:older|over|more|past) whose? x:any', upTo),
  rule('bound', 'not (?:they|be|whose|children|in){0,3} (?:under|less) whose? x:any', onwards),
  rule('bound', 'not whose? x:any (?:up|overs)', under),
  rule('bound', 'not whose? x:any (?:down|unders)', past),
  ask('bound', '(?:not (?:have|be)? (?:yet|turned|at){1,3}|yet to turned) x:any', under),
  ask('bound', 'not x:any yet', under),
  ask('bound', 'before (?:they? (?:turned|be|have){1,2} aged?|whose?(?=told)) x:any', under),
  rule('bound', '(?<=dead) before whose? x:(?:any|ordinal)', under),
  rule('bound', '(?:under|less) (?:hyphen|whose)? x:(?:any|ones)', under),
  rule('bound', '(?:over|more|past) (?:hyphen|whose)? x:(?:age|told|school|bare|big|many|ones)', over),
  rule('bound', 'older x:any', past),
  ask('bound', 'least x:named noneAfter', onwards),
  ask('bound', '(?:upto|most) is? x:named noneAfter', upTo),
  rule('bound', 'from x:(?:told|age)', onwards),
  rule('bound', 'post x:(?:number|many)', onwards),
  rule('bound', 'from? x:any (?:hyphen? up|overs|orMore (?=rest))', onwards),
  rule('bound', 'x:any (?:down|unders|orLess)(?!whose|an|they)', upTo),
  ask('bound', 'x:any rise end', likely(onwards)),
  ask('bound', 'x:any fall end', likely(upTo)),
  ask('bound', 'x:(?:number|told|age) (?:comma|be)? most', likely(upTo)),
  ask('bound', 'x:(?:number|told|age) (?:comma|be)? least', likely(onwards)),
  rule('bound', 'not (?:have|yet|turned|be|in|to|even){0,4} tens yet?|singles (?=.?.?aged)', fixed(0, 9)),
  rule('bound', '(?<=(?:aged|children|they|child|girl) .{0,3}) tens|(?<=^some (?:turned|in)*) tens (?=some $)|tens (?=.?.?aged)', fixed(10, 25)),
  ask('bound', '(?:denial|(?<=^|comma|stop|but|paren) no) (?:yet|an|whose)* adults (?=rest|filler|but|and)', fixed(0, 17)),
  ask('bound', '(?<=^some) adults (?=filler* stop* $)|adults only|only adults (?!word|plural|label)', fixed(18, 25)),
  rule('bound', '(?<!parent .{0,3}) in whose part? twenties', ({}, all) => /early/.test(all.map(({ text }) => text).join()) ? years(20, 23) : years(20, 25)),
  rule('bound', 'x:bound excluded', outside),
  rule('bound', 'a:bound (?:comma|hyphen|dash|and|but|they|be|only){0,4} b:bound', within),
  rule('bound', '(?:from|have|turned)* x:any (?:comma? but|and) (?:they|be|only){0,3} b:bound', ({ x, b }) => b!.from === 0 ? within({ a: { ...x!, to: eldest }, b }) : undefined)
]

/** Whom a question in one sentence is about, where a clause of it begins. */
const clauses: readonly Rule[] = [
  rule('range', 'clause (?:between|from|in whose)? low:number link high:number (?=rest|bracket|(?:and|on|about|with)(?!number))', between),
  rule('range', 'clause low:bare (?:or|and) high:bare (?=rest|(?:and|on|about|with)(?!number))', ({ low, high }) => count(low!) < 4 ? undefined : between({ low, high }))
].map(rule => ({ ...rule, alone: true, asked: true }))

/** Numbers alone that are an age where they stand. */
const standing: readonly Rule[] = [
  rule('age', 'nearly x:(?:bare|age|told) end (?!and)', ({ x }) => x!.per === undefined || x!.per === 12 ? years(count(x!) - 1, count(x!)) : undefined),
  rule('age', 'nearly x:many', yearBefore),
  rule('age', 'eve x:(?:bare|age|told)', yearBefore),
  rule('age', 'barely x:bare end', ({ x }) => years(count(x!), count(x!) + 1)),
  rule('age', '(?<!at|by|about|before|after|for) x:bare hyphen? ish', same),
  rule('age', '(?:aged|exactly)* exactly x:bare (?!unit)|x:bare exactly', same),
  rule('age', '(?:be|of (?<=young of)) (?:only|about)? x:term', same),
  rule('age', '(?<!during|last|about|nearly|of|from|to|by|only|over|under|past|more|less|with|in|life|post) x:term (?!not|to)', same),
  rule('age', '(?<=girl (?:comma|paren|dash|hyphen|about)?) x:(?:digits|speltTeen|spelt end) (?!unit|link|plural|young)', same),
  ask('age', '(?:childIs|(?<!since|before|after|when) they have? turned) whom x:bare end', same),
  rule('age', '(?:(?<=(?<!(?:since|before|after|when) whose?) young) (?:be|of|turned){1,2}|(?<!since|before|after|when) is (?:of|turned)?) (?:only|about|aged)? x:digits (?!unit|count|paper|label|young|with|when|of|to|slash|hyphen|year)', same),
  ask('age', '(?<=young of (?:only|about)?) x:one end', same),
  rule('age', 'at x:(?:teen|speltTeen) (?!unit|plural|young|count|paper|label)', same),
  rule('age', 'dead at? x:bare (?!unit|plural|young|count|paper|label)', same),
  rule('age', '(?:be|theyre|turned|only|of|at|about|filler|and|or|comma) x:speltTeen (?!plural|word|young|unit|kind)', same),
  ask('age', 'x:bare not number (?=filler* stop* $)', same),
  rule('age', 'x:bare when they dead', same),
  rule('age', 'only turned x:bare end', same),
  rule('age', 'turned x:bare end', ({ x }, [first]) => first!.text === 'turning' ? same({ x }) : undefined),
  ask('age', '(?<=^) x:bare comma (?=girl)', same),
  rule('age', 'in whose x:ordinal year (?!of|at|in)', ({ x }) => count(x!) > 4 ? yearBefore({ x }) : undefined),
  ask('age', '(?<=(?:be|theyre|young|only|during|about) only? in|^some in?) reception (?=.*)', fixed(4, 5)),
  ask('age', '(?<=^ some) x:(?:bare|many) (?=tail stop* $)', ({ x }) => x!.text === 'two' ? undefined : same({ x })),
  ask('age', '(?<=^ some) low:number link high:number (?=tail stop* $)', between)
]

/** The ways to tell an age, in the order in which they are read: what one has read is one token to those after it. */
export const rules: readonly Rule[] = [...birthdays.map(rule => ({ ...rule, asked: true })), ...others, ...quantities, ...spans, ...bounds, ...clauses, ...standing]
