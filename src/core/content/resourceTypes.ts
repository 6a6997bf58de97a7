// The types of study resources, in the order in which they are shown. Apart from the schema, so that nobody needs that at run time.

export const resourceTypes = [
  'exam-guide',
  'exam-page',
  'own-notes',
  'course',
  'video',
  'book',
  'practice',
  'lab',
  'notes',
  'documentation',
  'article',
  'community',
] as const
export type ResourceType = (typeof resourceTypes)[number]
