// The plan page: what it keeps over a reload, and how it takes views and failures.
import assert from 'node:assert/strict'
import type { PlanView } from '../../../src/protocol/plan'
import { initialState, pageState, reduce } from '../../../src/webview/plan/state'

const view = (overrides: Partial<PlanView> = {}) => ({ examId: 'mla-c02', isSaved: false, form: { examDate: '2027-02-12' }, ...overrides }) as PlanView

describe('the plan page', () => {
  it('keeps a form that is not stored, and none that is', () => {
    const state = reduce(initialState, { kind: 'viewed', view: view() })
    assert.deepEqual(pageState(state), { examId: 'mla-c02', form: { examDate: '2027-02-12' } })
    assert.deepEqual(pageState(reduce(state, { kind: 'viewed', view: view({ isSaved: true }) })), { examId: 'mla-c02', form: undefined })
    assert.equal(pageState(initialState), null)
  })

  it('keeps what was asked until its view has come', () => {
    const form = { examDate: '2027-03-01' } as PlanView['form']
    assert.equal(reduce(initialState, { kind: 'asked', form }), initialState)
    assert.equal(reduce(reduce(initialState, { kind: 'viewed', view: view() }), { kind: 'asked', form }).view?.form, form)
  })

  it('speaks the language of its host', () => {
    const init = { translations: { 'Study plan': 'Lernplan' }, view: view() }
    assert.equal(reduce(initialState, { kind: 'opened', init }).strings.title, 'Lernplan')
  })

  it('says a failure until a view comes', () => {
    const failed = reduce(reduce(initialState, { kind: 'failed', message: 'a' }), { kind: 'failed', message: 'a' })
    assert.deepEqual([failed.failure, failed.failures], ['a', 2])
    assert.equal(reduce(failed, { kind: 'viewed', view: view() }).failure, '')
  })
})
