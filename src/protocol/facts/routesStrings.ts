// Words of "Routes and Renewals" in English. The host sends them translated.

export const routesStrings = {
  title: 'Routes and Renewals',
  intro: 'From a certificate you hold, or a role you want, to the next exam, and what keeps a certificate alive.',
  held: 'Certificate you hold',
  role: 'Role you want',
  noCertificate: 'None',
  noRole: 'Not chosen',
  next: 'Next exams',
  nothing: 'Nothing is left to take on this way.',
  certificates: 'My certificates',
  noCertificates: 'You have not entered a certificate. With the day you passed, its end is counted here and in the status bar.',
  edit: 'Edit my certificates',
  certificate: 'Certificate',
  earned: 'Earned',
  validUntil: 'Valid until',
  left: 'Left',
  renewedBy: 'Renewed by',
  renewals: 'What renews what',
  renewalsIntro: 'A line leads from a certificate to each exam that renews it for three years, while it is active.',
  youHold: 'You hold',
  youPass: 'You pass',
  noRoute: 'no route found',
  inWords: 'The same in words',
  specialty: 'For holders of MLS-C01',
} as const

export type RoutesStrings = { readonly [K in keyof typeof routesStrings]: string }
