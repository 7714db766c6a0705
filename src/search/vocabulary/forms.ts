/** Concepts that are a type of review, with the types they stand for. */
export const typesOfForm: Record<string, string[]> = {
  'serious-case-review': ['serious-case-review'],
  'child-safeguarding-practice-review': ['practice-review'],
  'serious-incident-learning-review': ['serious-incident-learning-review'],
  'multi-agency-learning-review': ['multi-agency-learning-review'],
  'learning-review': ['learning-review', 'serious-incident-learning-review', 'multi-agency-learning-review']
}

/** Concepts that are a kind of document, with the kinds they stand for. */
export const kindsOfForm: Record<string, string[]> = {
  briefing: ['briefing'],
  'short-documents': ['briefing', 'summary', 'one-page'],
  'one-page-learning': ['one-page'],
  'full-report': ['report'],
  statement: ['statement']
}
