// From the evidence of the data to what pages show of it. Pure: no vscode.
import type { Evidence } from '../../../core/content/evidence'
import type { EvidenceKey, Exam } from '../../../core/content/examSchema'
import type { Fact } from '../../../core/content/factSchema'
import { dateInWords } from '../../../core/deadlines/calendar'
import { figureInWords } from '../../../core/facts/figureInWords'
import { evidenceFrom } from '../../../core/facts/listedEvidence'
import { httpsHost } from '../../../core/text/parseInline'
import type { FactRow, Provenance, SourceLink } from '../../../protocol/facts/provenance'

export const sourceLink = ({ title, url }: { readonly title: string; readonly url: string }): SourceLink => ({ title, url, host: httpsHost(url) ?? '' })

/** Note, date and confidence of a figure, with links to where it comes from. */
export const provenanceOf = ({ sources, confidence, dataDate, checkedOn, note }: Evidence): Provenance => ({
  confidence,
  sources: sources.map(sourceLink),
  checkedOn: dateInWords(checkedOn),
  ...(dataDate === undefined ? {} : { dataDate: dateInWords(dataDate) }),
  ...(note === undefined ? {} : { note }),
})

/** The evidence of a fact, whose limits are what its note says. */
export const evidenceOf = ({ source, confidence, dataDate, checkedOn, limits }: Fact): Evidence => ({
  ...{ sources: [source], confidence, checkedOn },
  ...(dataDate === undefined ? {} : { dataDate }),
  ...(limits === undefined ? {} : { note: limits }),
})

/** The evidence of a figure of exam.yaml; undefined when it has none. */
export function evidenceOfExam(exam: Exam, key: EvidenceKey): Evidence | undefined {
  const evidence = exam.evidence?.[key]
  return evidence && evidenceFrom(evidence, exam.sources)
}

/** A fact as a row of a table. */
export function factRow(fact: Fact): FactRow {
  const population = [fact.population, fact.region].filter(Boolean).join(', ')
  return {
    id: fact.id,
    label: fact.label,
    value: figureInWords(fact),
    ...(population === '' ? {} : { population }),
    provenance: provenanceOf(evidenceOf(fact)),
  }
}
