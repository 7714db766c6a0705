import type { Reply, ReplyKind } from '../conversation/reply.ts'
import * as answerViews from './answer-views.ts'
import { allThemes, help, inDanger, leaveOut, message, mostButtons, notAdvice, quoted, type View } from './card-parts.ts'
import * as careViews from './care-views.ts'
import * as editorViews from './editor-views.ts'
import * as noticeViews from './notice-views.ts'
import { ofItself, ofItselfHeading } from './of-itself-view.ts'
import * as onCard from './on-card-views.ts'
import { standing } from './standing-view.ts'
import { reviewView } from './review-view.ts'
import * as subscriptionViews from './subscription-views.ts'
import { count, list } from '../english/lists.ts'
import { dateInWords } from '../english/months.ts'
import { counted, link, plain } from './card-words.ts'

/** Which template a kind of Reply is shown with, what fills it, and the one line a phone shows before it is opened. */
interface CardOf<R> { template: string, view: (reply: R) => View, summary: (reply: R) => string }

type Table = { [Kind in ReplyKind]: CardOf<Extract<Reply, { kind: Kind }>> }

export const views: Table = {
  answer: { template: 'reviews', view: answerViews.answer, summary: answerViews.answerSummary },
  narrow: { template: 'choices', view: answerViews.narrow, summary: ({ reviews, related }) => `Narrow ${counted(reviews, related)}` },
  alike: { template: 'reviews', view: onCard.alike, summary: () => 'More like this' },
  note: { template: 'note', view: onCard.note, summary: () => 'A reference to copy' },
  rate: { template: 'choices', view: onCard.rate, summary: () => 'Was this helpful?' },
  thanked: { template: 'reviews', view: onCard.thanked, summary: () => 'Thank you' },
  'nothing-found': { template: 'message', view: answerViews.nothingFound, summary: answerViews.nothingFoundHeading },
  'what-about': {
    template: 'message', summary: () => 'Which reviews do you mean?',
    view: ({ redacted, inDoubt }) => message('Which reviews do you mean?', [
      ...inDoubt ? [inDanger(inDoubt.call)] : [],
      ...redacted ? [leaveOut] : [],
      'That follows on from an earlier question, and there is none in the last 30 minutes of this conversation.',
      'Please ask the whole question, for example with a theme and an age.'
    ], [allThemes, help])
  },
  review: {
    template: 'reviews', summary: () => 'A published review',
    view: onCard.review
  },
  latest: {
    template: 'reviews', summary: ({ reviews }) => `The ${count(reviews.length, 'newest review')}`,
    view: ({ reviews, searched }) => ({
      heading: 'The newest reviews', said: [], full: reviews.map(review => reviewView(review)), groups: [], more: '',
      footer: [`${reviews.length} of ${count(searched, 'published review')}. Reviews with no date stated are not counted as new.`, notAdvice],
      buttons: [], posts: [allThemes]
    })
  },
  themes: {
    template: 'themes', summary: ({ themes }) => count(themes.length, 'theme'),
    view: ({ themes, searched }) => ({
      heading: 'Themes', themes: themes.slice(0, mostThemes).map(({ id, name, reviews }) => ({ id, name: plain(name), reviews: count(reviews, 'review') })),
      more: themes.length > mostThemes ? `And ${count(themes.length - mostThemes, 'more theme')}: ask for one by name.` : '',
      footer: `From ${count(searched, 'published review')}. ${notAdvice}`
    })
  },
  about: {
    template: 'message', summary: () => 'About Learning from Reviews',
    view: ({ partnership, reviews, publishers, checked, page }) => ({
      ...message('About Learning from Reviews', [
        `This bot searches ${count(reviews, 'published review')} listed by the ${plain(partnership)}.`,
        checked ? `The publisher’s pages were last checked on ${dateInWords(checked)}.` : 'The day the publisher’s pages were last checked is not known.',
        'It finds and links to published reviews. It does not give advice, take referrals or say who anyone is. It keeps no questions: only what was understood, for 30 minutes, so that you can follow up. What you say of an answer is kept without your name.',
        ...page ? [`${link('See every review on the publisher’s page', page)}.`] : []
      ], [allThemes, help]),
      rowsHeading: count(publishers.length, 'publisher'), rows: publishers.map(({ name }) => plain(name))
    })
  },
  help: {
    template: 'message', summary: () => 'What you can ask',
    view: ({ scope, commands, examples }) => ({
      ...message('What you can ask', [
        '**If someone is in danger now, call 999.** No person answers here.',
        `Ask in your own words, ${scope === 'personal' ? 'for example' : 'and mention the bot, for example'}: ${list(examples.map(quoted))}.`,
        'Add an age, a year, a kind of review or an area to narrow it. Follow up with a few words, such as “just the younger ones” or “anything similar”.',
        'Leave out names and anything that could identify a child.'
      ], commands.filter(({ name }) => !unpressed.has(name)).slice(0, mostButtons).map(({ name, says }) => ({ title: says[0].charAt(0).toUpperCase() + says[0].slice(1), press: { do: 'command', id: name } }))),
      rowsHeading: 'You can also type', rows: commands.map(({ says, description }) => `**${says[0]}**: ${description}`)
    })
  },
  hello: {
    template: 'message', summary: () => 'Hello from Learning from Reviews',
    view: ({ examples }) => message('Hello', ['Ask what published reviews say about a theme. For example:', ...examples.map(quoted)], [allThemes, help])
  },
  thanks: { template: 'message', summary: courtesy, view: reply => message(courtesy(reply), ['Ask again whenever it helps.'], []) },
  'of-itself': { template: 'message', summary: ofItselfHeading, view: ofItself },
  forgotten: {
    template: 'message', summary: () => 'Starting again',
    view: ({ examples }) => message('Starting again', ['What was understood before has been forgotten. Ask a new question, for example:', ...examples.map(quoted), 'Subscriptions to new reviews stay, with who asked for them, until they are ended. To see and end them here, type “subscriptions”.', 'Your messages stay in Teams. Delete them there if they should go.'], [])
  },
  gone: {
    template: 'message', summary: () => 'That is no longer here',
    view: () => message('That is no longer here', ['The review or theme behind that button has gone, or the card is an old one. Please ask again.'], [allThemes])
  },
  welcome: {
    template: 'message', summary: () => 'Learning from Reviews is ready',
    view: ({ by, scope, partnership, examples }) => message('Learning from Reviews', [
      `${by ? `${plain(by)} added this bot. ` : ''}It finds the published reviews of the ${plain(partnership)} that fit your question, says why each one fits, and links to the report.`,
      `Ask in your own words${scope === 'personal' ? '' : ', and mention the bot'}. For example:`,
      ...examples.map(quoted),
      'Leave out names and anything that could identify a child. This bot is not a referral route.'
    ], [{ title: 'Subscribe to new reviews', press: { do: 'command', id: 'subscribe' } }, allThemes, help])
  },
  risk: { template: 'care', view: careViews.risk, summary: careViews.riskSummary },
  distress: { template: 'care', view: careViews.distress, summary: careViews.distressHeading },
  colleague: { template: 'care', view: careViews.colleague, summary: () => careViews.colleagueHeading },
  identity: { template: 'care', view: careViews.identity, summary: () => 'Reviews are anonymous' },
  advice: { template: 'care', view: careViews.advice, summary: () => 'Where to get advice' },
  'english-only': {
    template: 'message', summary: () => 'This bot reads English only',
    view: ({ call, examples }) => message('This bot reads English only', [
      `**If someone is in danger now, call ${plain(call)}.** No person answers here.`,
      'Please ask again in English. One or two words are enough, for example:', ...examples.map(quoted)
    ], [help])
  },
  'personal-details': {
    template: 'message', summary: () => 'Please leave out personal details',
    view: ({ examples, before }) => message('Please leave out personal details', [
      `${before ? '' : 'Your message held personal details. '}This bot kept none of it. Please delete the message under your own policy.`,
      ...before ? ['To delete it in Teams, point at the message, or hold it on a phone, and choose Delete. This bot cannot do that for you.'] : [],
      'Ask again about the theme alone, for example:', ...examples.map(quoted)
    ], [])
  },
  wait: {
    template: 'message', summary: () => 'Please wait a minute',
    view: () => message('Please wait a minute', ['More has been asked in the last minute than this bot can answer, so the last message was not read.', 'If someone is in danger now, call 999. This bot is not a referral route.'], [])
  },
  consider: { template: 'message', view: subscriptionViews.consider, summary: () => 'What would be sent' },
  'wants-unknown': { template: 'message', view: subscriptionViews.wantsUnknown, summary: () => 'Which reviews do you want to hear of?' },
  subscribed: { template: 'message', view: subscriptionViews.subscribed, summary: () => 'Subscribed' },
  subscriptions: { template: 'reviews', view: subscriptionViews.subscriptions, summary: ({ subscriptions }) => count(subscriptions.length, 'subscription') },
  subscription: { template: 'message', view: subscriptionViews.subscription, summary: () => 'A subscription' },
  proof: { template: 'message', view: subscriptionViews.proof, summary: () => 'New reviews will be posted here' },
  'not-here': {
    template: 'message', summary: () => 'Only in Teams',
    view: () => message('That works in Teams', ['Type it in the channel or chat that new reviews are to be posted in.'], [])
  },
  notice: { template: 'notice', view: noticeViews.notice, summary: ({ snapshot }) => noticeViews.toastOf(snapshot) },
  digest: { template: 'notice', view: noticeViews.digest, summary: noticeViews.digestToast },
  drafts: { template: 'reviews', view: editorViews.drafts, summary: ({ drafts }) => `${count(drafts.length, 'notice')} to decide on` },
  draft: { template: 'notice', view: editorViews.draft, summary: () => 'A notice to decide on' },
  plan: { template: 'moment', view: editorViews.plan, summary: () => 'When a notice is to be sent' },
  sure: { template: 'message', view: editorViews.sure, summary: () => 'Withdraw a notice?' },
  'notice-status': { template: 'choices', view: editorViews.noticeStatus, summary: () => 'How a notice stands' },
  standing: { template: 'message', view: standing, summary: () => 'How the bot stands' },
  'not-editor': { template: 'message', view: editorViews.notEditor, summary: () => 'That is for editors' },
  sorry: {
    template: 'message', summary: () => 'Sorry, something went wrong',
    view: ({ reference, call }) => message('Sorry, something went wrong', [inDanger(call), 'That is a fault in this bot, not in what you asked. Please try again.', `If it happens again, give your IT team this reference: ${reference}`], [])
  }
}

function courtesy({ noted }: { noted?: true }): string { return noted ? 'All right' : 'You are welcome' }

/** Commands without a button on the help card: it is there, or should not be pressed by mistake. */
const unpressed = new Set(['help', 'pause', 'unsubscribe'])

/** Themes shown before "ask for one by name": keeps the card under its size. */
const mostThemes = 60
