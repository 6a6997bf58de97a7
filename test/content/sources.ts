// Where a reference may lead: the publisher of the exam, the projects behind the methods, and textbooks that their authors keep on line.
// A public question bank is never among them.
import type { Question } from '../../src/core/content/questionSchema'
import type { Bank } from './bank'
import { countBy, none, type Section } from './standard'

/** Without "www.". */
const allowedHosts: ReadonlySet<string> = new Set([
  // AWS
  'aws.amazon.com',
  'awsdocs-neuron.readthedocs-hosted.com',
  'docs.aws.amazon.com',
  'repost.aws',
  'sagemaker.readthedocs.io',
  // Documentation of software, by its makers or on the index that publishes it
  'auto.gluon.ai',
  'avro.apache.org',
  'capymoa.org',
  'causalml.readthedocs.io',
  'cran.r-project.org',
  'deepspeed.readthedocs.io',
  'docs.cleanlab.ai',
  'docs.datadoghq.com',
  'docs.opencv.org',
  'docs.pytorch.org',
  'docs.scipy.org',
  'github.com',
  'glmnet.stanford.edu',
  'huggingface.co',
  'iceberg.apache.org',
  'imbalanced-learn.org',
  'libact.readthedocs.io',
  'lifelines.readthedocs.io',
  'nightlies.apache.org',
  'pandas.pydata.org',
  'pillow.readthedocs.io',
  'pkg.robjhyndman.com',
  'pypi.org',
  'pytorch.org',
  'rdrr.io',
  'scikit-image.org',
  'scikit-learn.org',
  'search.r-project.org',
  'spark.apache.org',
  'stat.ethz.ch',
  'statsmodels.org',
  'trino.io',
  'xgboost.readthedocs.io',
  // Textbooks, courses, papers and standards
  'arxiv.org',
  'blog.analytics-toolkit.com',
  'cs.ubc.ca',
  'cs231n.github.io',
  'd2l.ai',
  'developers.google.com',
  'evanmiller.org',
  'itl.nist.gov',
  'kaggle.com',
  'nlp.stanford.edu',
  'otexts.com',
  'rfc-editor.org',
  'stefvanbuuren.name',
])

const questionBank = /examtopics|dumps?\b|braindump|practice-?(?:test|exam|question)/i

const hostOf = (url: string) => new URL(url).host.replace(/^www\./, '')

/** Whether the address is https, at an allowed host, and no question bank. */
export const isAllowed = (url: string): boolean => url.startsWith('https://') && allowedHosts.has(hostOf(url)) && !questionBank.test(url)

export const linksOf = (markdown: string): readonly string[] => [...markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url)

export function sources({ questions, cards, notes }: Bank): Section {
  const cited = [
    ...[...questions, ...cards].map(({ id, references }) => ({ id, urls: references.map(({ url }) => url) })),
    ...notes.map(({ path, text }) => ({ id: path, urls: linksOf(text) })),
  ]
  const hosts = [
    ...countBy(
      cited.flatMap(({ urls }) => urls.map(hostOf)),
      host => host
    ),
  ].sort(([, a], [, b]) => b - a)
  return {
    title: 'Sources',
    standards: [
      none(
        'Items without a reference',
        cited.filter(({ urls }) => urls.length === 0).map(({ id }) => id)
      ),
      none(
        'References to other hosts than the allowed',
        cited.flatMap(({ id, urls }) => urls.filter(url => !isAllowed(url)).map(url => `${id}: ${url}`))
      ),
      none(
        'Items that cite an address twice',
        cited.filter(({ urls }) => new Set(urls).size < urls.length).map(({ id }) => id)
      ),
      none(
        'Questions without a rationale for everything',
        questions.filter(question => rationalesOf(question).some(text => text.length < shortestRationale)).map(({ id }) => id)
      ),
    ],
    details: [`Hosts: ${hosts.map(([host, count]) => `${host} ${count}`).join(', ')}`],
  }
}

/** Less than a clause explains nothing. */
const shortestRationale = 30

function rationalesOf(question: Question): readonly string[] {
  switch (question.type) {
    case 'multiple-choice':
    case 'multiple-response':
      return question.options.map(({ rationale }) => rationale)
    case 'ordering':
      return question.steps.map(({ rationale }) => rationale)
    case 'matching':
      return [...question.pairs, ...(question.distractors ?? [])].map(({ rationale }) => rationale)
  }
}
