// What an exam.yaml means, beyond its shape.
import type { Exam } from './examSchema'
import type { Finding, Path } from './issue'

export function checkExam(exam: Exam): Finding[] {
  return [...checkOutline(exam), ...checkSources(exam), ...checkStatus(exam), ...checkNumbers(exam)]
}

function checkOutline(exam: Exam): Finding[] {
  const findings: Finding[] = []
  const sum = exam.domains.reduce((total, domain) => total + domain.weight, 0)
  if (Math.abs(sum - 100) > 0.01) findings.push({ code: 'weights', message: `The domain weights add up to ${sum}, not 100.`, path: ['domains'] })
  findings.push(...duplicates(exam.domains, domain => domain.id, ['domains'], 'domain'))
  exam.domains.forEach((domain, d) => {
    findings.push(...duplicates(domain.tasks, task => task.id, ['domains', d, 'tasks'], 'task'))
    domain.tasks.forEach((task, t) => {
      if (!task.id.startsWith(`${domain.id}.`)) {
        findings.push({
          code: 'task-id',
          message: `Task "${task.id}" stands in domain ${domain.id}: its id must begin with "${domain.id}.".`,
          path: ['domains', d, 'tasks', t, 'id'],
        })
      }
    })
  })
  return findings
}

function checkSources(exam: Exam): Finding[] {
  const known = new Set(exam.sources.map(source => source.id))
  const missing = (id: string, path: Path): Finding[] => (known.has(id) ? [] : [{ code: 'source', message: `There is no source "${id}" in "sources".`, path }])
  return [
    ...duplicates(exam.sources, source => source.id, ['sources'], 'source'),
    ...exam.status.flatMap((entry, i) => missing(entry.source, ['status', i, 'source'])),
    ...Object.entries(exam.evidence ?? {}).flatMap(([key, item]) => item.sources.flatMap((id, i) => missing(id, ['evidence', key, 'sources', i]))),
  ]
}

function checkStatus(exam: Exam): Finding[] {
  return exam.status.flatMap((entry, i): Finding[] => {
    const before = exam.status[i - 1]
    return before && entry.from < before.from.slice(0, entry.from.length)
      ? [{ code: 'status-order', message: 'The status history runs from the oldest entry to the newest.', path: ['status', i, 'from'] }]
      : []
  })
}

function checkNumbers({ format, beta, scoring }: Exam): Finding[] {
  const findings: Finding[] = []
  for (const [key, value] of [
    ['format', format],
    ['beta', beta],
  ] as const) {
    if (value?.scored !== undefined && value.scored + (value.unscored ?? 0) !== value.questions) {
      findings.push({
        code: 'scored',
        message: `scored and unscored add up to ${value.scored + (value.unscored ?? 0)}, not to ${value.questions} questions.`,
        path: [key, 'scored'],
      })
    }
  }
  if (scoring.pass < scoring.scale.min || scoring.pass > scoring.scale.max) {
    findings.push({
      code: 'pass',
      message: `The pass mark ${scoring.pass} lies outside the scale ${scoring.scale.min}–${scoring.scale.max}.`,
      path: ['scoring', 'pass'],
    })
  }
  return findings
}

/** A finding for every item whose id an earlier item of the same list has. */
export function duplicates<T>(items: readonly T[], idOf: (item: T) => string, path: Path, noun: string): Finding[] {
  const seen = new Set<string>()
  return items.flatMap((item, index): Finding[] => {
    const id = idOf(item)
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ code: 'duplicate-id', message: `The ${noun} id "${id}" stands twice.`, path: [...path, index, 'id'] }]
  })
}
