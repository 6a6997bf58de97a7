import assert from 'node:assert/strict'
import { fold } from '../../../src/core/journal/fold'
import { allStandings, countsOf, type FilterItem, passes, type Standing, standsAs } from '../../../src/core/session/filter'
import { answer, bookmark, cardReview, eventsOf, suspend } from '../builders/events'

const item = (id: string, overrides: Partial<FilterItem> = {}): FilterItem => ({
  id,
  kind: 'question',
  taskId: '1.1',
  domainId: '1',
  type: 'multiple-choice',
  difficulty: 'easy',
  services: ['glue'],
  ...overrides,
})
const items = [
  item('a', { services: ['glue', 'glue', 's3'] }),
  item('b', { taskId: '1.2', type: 'ordering', difficulty: 'hard', services: [] }),
  item('card', { kind: 'card', type: 'card', difficulty: null, services: [] }),
]
const chosen = (choice: Parameters<typeof passes>[1]) => items.filter(each => passes(each, choice)).map(({ id }) => id)

describe('a filter', () => {
  it('lets everything pass while nothing is chosen', () => {
    assert.deepEqual(chosen({}), ['a', 'b', 'card'])
    assert.deepEqual(chosen({ task: [], type: [] }), ['a', 'b', 'card'])
  })

  it('wants one of the values of a facet, and all facets', () => {
    assert.deepEqual(chosen({ task: ['1.1'] }), ['a', 'card'])
    assert.deepEqual(chosen({ type: ['card', 'ordering'] }), ['b', 'card'])
    assert.deepEqual(chosen({ difficulty: ['easy', 'hard'] }), ['a', 'b'])
    assert.deepEqual(chosen({ service: ['s3'] }), ['a'])
    assert.deepEqual(chosen({ task: ['1.2'], difficulty: ['easy'] }), [])
  })

  it('counts each item once for a value', () => {
    assert.deepEqual(
      [...countsOf(items, 'service')],
      [
        ['glue', 1],
        ['s3', 1],
      ]
    )
    assert.deepEqual(
      [...countsOf(items, 'task')],
      [
        ['1.1', 2],
        ['1.2', 1],
      ]
    )
    assert.equal(countsOf(items, 'difficulty').size, 2)
  })

  it('knows how an item stands; a suspended one stands in no other way', () => {
    const state = fold(
      eventsOf([answer('right', true), answer('wrong', false), cardReview('forgotten', 'again'), bookmark('new', true), suspend('out'), answer('out', false)])
    )
    const standings = (id: string): readonly Standing[] => allStandings.filter(standing => standsAs(state, id, standing))
    assert.deepEqual(standings('right'), ['any', 'seen'])
    assert.deepEqual(standings('wrong'), ['any', 'seen', 'wrong'])
    assert.deepEqual(standings('forgotten'), ['any', 'seen', 'wrong'])
    assert.deepEqual(standings('new'), ['any', 'unseen', 'bookmarked'])
    assert.deepEqual(standings('out'), ['suspended'])
  })
})
