import assert from 'node:assert/strict'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { dueAt, momentIn, momentInWords, timingInWords, zone, type Timing } from '../../src/notices/timing.ts'
import { timingIn } from '../../src/notices/timing-words.ts'

const london = (text: string) => DateTime.fromISO(text, { zone }).toMillis()
const due = (timing: Timing, at: string) => DateTime.fromMillis(dueAt(timing, london(at)), { zone }).toFormat('yyyy-MM-dd HH:mm ZZ')
const weekly = (day: number, hour: number): Timing => ({ when: { kind: 'weekly', day, hour } })
const soon: Timing = { when: { kind: 'immediately' } }
const monday9 = weekly(1, 9)
const quiet = (from: number, to: number): Timing => ({ ...soon, quiet: { from, to } })
const nights: Timing = { ...soon, quiet: { from: 18, to: 8 } }

describe('a notice is due', () => {
  for (const [what, timing, at, when] of [
    ['at once', soon, '2026-03-05T23:10', '2026-03-05 23:10 +00:00'],
    ['at once outside quiet hours', nights, '2026-03-05T12:00', '2026-03-05 12:00 +00:00'],
    ['in the morning from quiet hours of the evening', nights, '2026-03-05T18:00', '2026-03-06 08:00 +00:00'],
    ['the same morning from quiet hours of the night', nights, '2026-03-06T03:00', '2026-03-06 08:00 +00:00'],
    ['by the clock when summer time begins in the night', nights, '2026-03-28T20:00', '2026-03-29 08:00 +01:00'],
    ['by the clock when summer time ends in the night', nights, '2026-10-24T20:00', '2026-10-25 08:00 +00:00'],
    ['after quiet hours in the day', { ...soon, quiet: { from: 9, to: 15 } }, '2026-03-05T10:00', '2026-03-05 15:00 +00:00'],
    ['this week where the hour is still to come', monday9, '2026-03-02T08:59', '2026-03-02 09:00 +00:00'],
    ['at that very hour', monday9, '2026-03-02T09:00', '2026-03-02 09:00 +00:00'],
    ['next week where it has passed', monday9, '2026-03-02T09:01', '2026-03-09 09:00 +00:00'],
    ['at nine when summer time began in between', monday9, '2026-03-23T10:00', '2026-03-30 09:00 +01:00'],
    ['at nine when summer time ended in between', monday9, '2026-10-19T10:00', '2026-10-26 09:00 +00:00'],
    ['an hour later where that hour does not exist', weekly(7, 1), '2026-03-28T12:00', '2026-03-29 02:00 +01:00'],
    ['once where that hour comes twice', weekly(7, 1), '2026-10-24T12:00', '2026-10-25 01:00 +01:00']
  ] as [string, Timing, string, string][]) {
    it(what, () => assert.equal(due(timing, at), when))
  }

  it('never before it is there, within a week and an hour, outside quiet hours, and at the same hour of the clock in every week', () => {
    const hour = fc.integer({ min: 0, max: 23 })
    const timing: fc.Arbitrary<Timing> = fc.oneof(
      fc.record({ when: fc.record({ kind: fc.constant('weekly' as const), day: fc.integer({ min: 1, max: 7 }), hour: hour.filter(h => h !== 1) }) }),
      fc.record({ when: fc.constant({ kind: 'immediately' as const }), quiet: fc.record({ from: hour, to: hour.filter(h => h !== 1) }) })
    )
    fc.assert(fc.property(timing, fc.integer({ min: london('2020-01-01'), max: london('2035-01-01') }), (timing, at) => {
      const when = dueAt(timing, at)
      const { hour: clock, weekday, minute } = DateTime.fromMillis(when, { zone })
      assert.ok(when >= at && when <= at + (7 * 24 + 1) * 3_600_000)
      if (timing.when.kind === 'weekly') assert.deepEqual([weekday, clock, minute], [timing.when.day, timing.when.hour, 0])
      else assert.equal(dueAt(timing, when), when)
    }))
  })
})

describe('when notices are wanted', () => {
  for (const [text, timing, rest] of [
    ['neglect weekly', monday9, 'neglect'], ['neglect every Friday at 2pm', weekly(5, 14), 'neglect'], ['a weekly digest on Wednesdays at 10', weekly(3, 10), ''],
    ['self-harm, once a week', monday9, 'self-harm'], ['neglect as a weekly digest on tue at noon', weekly(2, 12), 'neglect'], ['weekly at 8am', weekly(1, 8), ''],
    ['neglect but not from 6pm to 8am', nights, 'neglect'], ['neglect, not at night', nights, 'neglect'], ['neglect straight away', soon, 'neglect'],
    ['weekly at 5pm on Fridays', weekly(5, 17), ''], ['neglect every Friday afternoon at 3', weekly(5, 15), 'neglect'], ['neglect weekly on Fri pm', weekly(5, 14), 'neglect'], ['neglect Fridays 2pm', weekly(5, 14), 'neglect'],
    ['neglect, Thursday mornings', weekly(4, 9), 'neglect'], ['neglect once a week, Wednesday lunchtime', weekly(3, 12), 'neglect'], ['no more than once a week', monday9, ''], ['neglect weekly, Friday, 2 o’clock', weekly(5, 14), 'neglect'], ['neglect 9am Mondays', weekly(1, 9), 'neglect'], ['neglect every Friday at 16:00 and drugs', weekly(5, 16), 'neglect and drugs'],
    ['neglect for teenagers every Friday at 2', weekly(5, 14), 'neglect for teenagers'], ['neglect, weekly, for 14 to 17 year olds', monday9, 'neglect , for 14 to 17 year olds'],
    ...['only 9 to 5', 'only 9-5', 'only between 9am and 5pm', 'between 9am and 5pm', 'from 9am to 5pm', 'from 9am-5pm'].map(hours => [`neglect ${hours}`, quiet(17, 9), 'neglect']),
    ...['only in office hours', 'during working hours', 'no later than 6pm', 'not after 6pm', 'never between 18:00 and 08:00', 'don’t send between 6pm and 8am', 'not before 8am or after 6pm'].map(hours => [`neglect ${hours}`, nights, 'neglect']),
    ['neglect not before 8am', quiet(0, 8), 'neglect'], ['neglect, but only after 9am', quiet(0, 9), 'neglect'], ['neglect, no notices after 7pm', quiet(19, 8), 'neglect'], ['neglect, not in school hours', quiet(8, 18), 'neglect'],
    ['neglect, Fridays about 2ish', weekly(5, 14), 'neglect'], ['neglect every Friday 14h', weekly(5, 14), 'neglect'], ['neglect Thursdays at 1500hrs', weekly(4, 15), 'neglect'], ['neglect on Monday at eight', weekly(1, 8), 'neglect'], ['neglect at two o’clock on Fridays', weekly(5, 14), 'neglect'], ['neglect, Friday, roughly 3pm', weekly(5, 15), 'neglect'],
    ['neglect and under 1', undefined, 'neglect and under 1'], ['boys aged 14 to 17, not about drugs', undefined, 'boys aged 14 to 17, not about drugs'], ['neglect on monday at 99', monday9, 'neglect']
  ] as [string, Timing | undefined, string][]) {
    it(`is read in “${text}”`, () => { const { notes: _notes, said: _said, ...read } = timingIn(text); assert.deepEqual(read, { ...timing && { timing }, rest }) })
  }

  for (const [text, timing, rest, note] of [
    ['neglect, daily', undefined, 'neglect', /as soon as each is released, or together once a week/u], ['monthly', undefined, '', /and not otherwise/u],
    ['neglect every fortnight', undefined, 'neglect', /and not otherwise/u], ['neglect every other Friday', undefined, 'neglect', /and not otherwise/u],
    ['neglect at 9am', undefined, 'neglect', /An hour goes with a day/u], ['neglect, not at weekends', undefined, 'neglect', /but not days/u], ['neglect, not on Fridays', undefined, 'neglect', /but not days/u],
    ['neglect weekly on Friday at 14:30', weekly(5, 14), 'neglect', /the minutes were left out/u], ['neglect weekly on Friday at 25', weekly(5, 9), 'neglect', /no hour of the day/u],
    ['neglect weekly on Friday at 2pm, not from 6pm to 8am', weekly(5, 14), 'neglect', /were not kept/u],
    ...['every weekday', 'every week day', 'each weekday at 9am', 'weekdays only', 'every working day', 'on school days', 'Monday to Friday', 'Mon-Fri', 'on the first Monday of the month', 'on the last Friday of each month', 'twice a week', 'term time only', 'weekends only']
      .map(when => [`neglect ${when}`, undefined, 'neglect', /and not otherwise/u]),
    ...['until July', 'for three months', 'in 2 weeks', 'till the end of term', 'from September', 'starting next week', 'until Monday', 'for a fortnight'].map(when => [`neglect ${when}`, undefined, 'neglect', /no day can be set/u]),
    ['neglect weekly on Tuesday and Friday', weekly(2, 9), 'neglect', /on one day/u], ['neglect on Mondays and Thursdays at 10am', weekly(1, 10), 'neglect', /on one day/u],
    ['neglect every Friday except bank holidays', weekly(5, 9), 'neglect', /but not days/u], ['neglect, not 10pm - 7am and not weekends', quiet(22, 7), 'neglect', /but not days/u], ['neglect, not on a Sunday', undefined, 'neglect', /but not days/u], ['neglect Mon and Wed at 10', weekly(1, 10), 'neglect', /on one day/u], ['neglect, mornings only', undefined, 'neglect', /Hours can be left out/u], ['neglect, weekdays 9-5', undefined, 'neglect', /and not otherwise/u],
    ...([['every Wendesday at 10', 3, 10], ['every tuseday at 11', 2, 11], ['weekly on Wensday at 10', 3, 10], ['every Thurdsay at 2', 4, 14], ['Firdays', 5, 9], ['each Munday at 8', 1, 8], ['Staurday at 10', 6, 10]] as const)
      .map(([when, day, hour]) => [`neglect ${when}`, weekly(day, hour), 'neglect', /misspelt word was read as \p{Lu}[a-z]+day/u] as [string, Timing, string, RegExp]),
    ['neglect weekley', monday9, 'neglect', /read as weekly/u], ['neglect every Zzzday at 10', weekly(1, 10), 'neglect', /day was not recognised/u],
    ...(['Mondays at half past 9', 'Monday quarter past nine'] as const).map(when => [`neglect ${when}`, monday9, 'neglect', /minutes were left out/u] as [string, Timing, string, RegExp]),
    ['neglect each Monday before 9', monday9, 'neglect', /one hour/u], ['neglect Fridays after 3pm', weekly(5, 9), 'neglect', /one hour/u], ['neglect weekly on bank holidays', monday9, 'neglect', /and not otherwise/u],
    ...['end of the week', 'at the start of each month', 'on public holidays'].map(when => [`neglect ${when}`, undefined, 'neglect', /and not otherwise/u] as [string, undefined, string, RegExp]),
    ...['in the new year', 'tomorrow', 'from tomorrow', 'for the holidays', 'over Christmas', 'for August', 'until I say so'].map(when => [`neglect ${when}`, undefined, 'neglect', /no day can be set/u] as [string, undefined, string, RegExp]),
    ...['not from 8am to 8am', 'only 9am to 9am'].map(when => [`neglect ${when}`, undefined, 'neglect', /leave nothing out/u] as [string, undefined, string, RegExp]),
    ['neglect, not during half term', undefined, 'neglect', /but not days/u],
    ['neglect, nothing before 7:30am', quiet(0, 7), 'neglect', /the minutes were left out/u], ['neglect every two weeks on Friday', weekly(5, 9), 'neglect', /and not otherwise/u]
  ] as [string, Timing | undefined, string, RegExp][]) {
    it(`that cannot be is said of “${text}”`, () => {
      const { notes, lasting: _, said: __, ...read } = timingIn(text)
      assert.deepEqual(read, { ...timing && { timing }, rest })
      assert.match(notes.join(), note)
    })
  }
  for (const text of ['neglect weekly', 'neglect, not from 18:00 to 08:00', 'self-harm at 16', 'under 1, not about drugs', 'every Tuesday']) {
    it(`has nothing to say of “${text}”`, () => assert.deepEqual(timingIn(text).notes, []))
  }

  for (const text of ['boys aged 14 to 17', 'babies under 3 months', 'babies between 3 and 6 months', 'a baby two months old', 'children aged 9 to 5', 'children left home alone at night', 'out of hours services', 'sat in court', 'deaths in the first year',
    'children who died in the school holidays', 'domestic abuse in the last year', 'neglect and drugs after 2020', 'grief and mourning', 'babies about two months old', 'children born in August', 'died on a birthday', 'neglect except suicide']) {
    it(`is not told in “${text}”`, () => assert.deepEqual(timingIn(text), { rest: text, notes: [], said: '' }))
  }

  for (const [text, before, after] of [
    ['on Tuesdays', weekly(5, 14), weekly(2, 14)], ['at 10am', weekly(5, 14), weekly(5, 10)], ['weekly', weekly(5, 14), weekly(5, 14)], ['not from 6pm to 8am', weekly(5, 14), weekly(5, 14)], ['immediately', weekly(5, 14), soon],
    ['from weekly to immediate', weekly(5, 14), soon], ['from immediate to weekly', soon, monday9], ['immediately', nights, nights], ['weekly', nights, monday9], ['not at night', soon, nights]
  ] as const) {
    it(`changes only what is said: “${text}”`, () => assert.deepEqual(timingIn(text, before).timing, after))
  }

  it('is said in words', () => {
    assert.equal(timingInWords(monday9), 'together, every Monday at 9am, and not at all in a week with nothing new')
    assert.equal(timingInWords(nights), 'as soon as each is released, but not from 6pm to 8am')
    assert.equal(momentInWords(london('2026-06-05T14:30')), 'Friday 5 June 2026, 14:30')
  })
})

describe('a moment that is typed', () => {
  it('is a day and a time on the clock in London, both', () => assert.equal(momentIn('2026-07-01T09:00'), Date.UTC(2026, 6, 1, 8)))
  for (const text of ['09:00', '2026', '2026-07-01', '2026-07-01T09', '2026-07-01T25:00', 'tomorrow', '', '2026-07-01T09:00Z']) {
    it(`is not “${text}”`, () => assert.equal(momentIn(text), undefined))
  }
})
