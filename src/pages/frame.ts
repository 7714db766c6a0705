import { html, type Html } from './html.ts'

/** The frame of every page: its language, its title, one style sheet of our own and a main landmark. */
export function frame(title: string, main: Html): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Learning from Reviews</title>
<link rel="stylesheet" href="/r/style.css">
</head>
<body>
<header><p>Learning from Reviews</p></header>
<main>
${main}
</main>
<footer><p>Reviews are for learning. They are not advice, and not a sample of all cases. This page is not a way to make a referral.</p></footer>
</body>
</html>
`.toString()
}
