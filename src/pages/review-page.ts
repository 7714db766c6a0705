import { dateInWords } from '../english/months.ts'
import { facts, isOld, whoBesides } from '../cards/card-words.ts'
import type { Document, Review } from '../catalogue/review.ts'
import { frame } from './frame.ts'
import { html, webAddress, type Html } from './html.ts'

/** A page that says of one review what its card says. */
export function reviewPage(review: Review): string {
  const { title, contentNote, summary, learning, documents, source } = review
  return frame(title, html`<article>
<h1>${title}</h1>
${whoBesides(review) && html`<p class="who">Who: ${whoBesides(review)}</p>`}
<p>${facts(review)}</p>
${contentNote && html`<p class="note"><strong>Content note:</strong> ${contentNote}</p>`}
<h2>Summary</h2>
${summary.split(/\n{2,}/u).map(paragraph => html`<p>${paragraph}</p>`)}
${isOld(review) && html`<p>From before 2018: law and guidance may have changed since.</p>`}
${learning.length > 0 && html`<h2>Learning</h2>
<ul>${learning.map(point => html`<li>${point}</li>`)}</ul>`}
<h2>Documents</h2>
${documents.length > 0 ? html`<ul>${documents.map(document => html`<li>${documentLine(document)}</li>`)}</ul>` : html`<p>No document is listed separately.</p>`}
${sourceLine(review)}
<h2>Status</h2>
<p>Published.${source && html` The publisher’s page was last checked on ${dateInWords(source.checked)}.`} This page holds our own summary; the report is the publisher’s.</p>
</article>`)
}

function documentLine({ title, published, url, broken }: Document): Html {
  const words = published && !title.includes(published.slice(0, 4)) ? `${title}, ${dateInWords(published)}` : title
  if (url) return anchor(words, url)
  return html`${words} (${broken ? 'its link no longer works: the document may have been withdrawn' : 'a direct link is not known'})`
}

function sourceLine({ source, publisher }: Review): Html {
  if (source) return html`<p>${anchor('The publisher’s page that lists it', source.url)}</p>`
  if (publisher?.home) return html`<p>${anchor('The publisher’s page of reviews', publisher.home)}</p>`
  return html`<p>No page is known. Ask the publisher for it.</p>`
}

/** A link whose words say where it goes and what kind of file it is; the words alone where the address is not of the web. */
function anchor(words: string, url: string): Html {
  const address = webAddress(url)
  if (!address) return html`${words}`
  const { hostname, pathname } = new URL(address)
  const kind = /\.(pdf|docx?|pptx?)$/iu.exec(pathname)?.[1]?.toUpperCase() ?? 'web page'
  return html`<a href="${address}">${words} (${hostname.replace(/^www\./u, '')}, ${kind})</a>`
}

/** A page that says a review was withdrawn, and nothing of what it said. */
export function withdrawnPage(page: string | undefined): string {
  return frame('Withdrawn', html`<h1>This review has been withdrawn</h1>
<p>It was published once and is no longer. Please do not use copies of it.</p>
${page && html`<p>${anchor('See what is published now', page)}</p>`}`)
}

/** A page for an address that never was a review's. */
export function unknownPage(page: string | undefined): string {
  return frame('Not found', html`<h1>There is no review here</h1>
<p>The address may be incomplete. Ask the bot in Teams, or look on the publisher’s page.</p>
${page && html`<p>${anchor('See what is published', page)}</p>`}`)
}
