import assert from 'node:assert/strict'
import { type KeyAction, keyAction, type PracticeKeyContext, sureKeys } from '../../../src/webview/practice/keys'
import { commandKey, type KeyPress, optionLetter } from '../../../src/webview/shared/keys'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, shift: false, modified: false, repeat: false, target: 'other', ...more })
const asked: PracticeKeyContext = { singleKeys: true, options: 5, card: null }
const answered: PracticeKeyContext = { singleKeys: true, options: 0, card: null }
const chooses = (option: number): KeyAction => ({ kind: 'choose', option })

describe('keys', () => {
  it('choose options by letter and by digit, whatever the caps lock says', () => {
    assert.deepEqual(keyAction(press('a'), asked), chooses(0))
    assert.deepEqual(keyAction(press('E'), asked), chooses(4))
    assert.deepEqual(keyAction(press('5'), asked), chooses(4))
    assert.equal(keyAction(press('6'), asked), null)
    assert.equal(keyAction(press('0'), asked), null)
    assert.equal(keyAction(press('g'), asked), null)
  })

  it('give commands', () => {
    const expected = { u: 'undo', p: 'previous', k: 'previous', n: 'next', j: 'next', '?': 'help', f: 'flag' } as const
    for (const [key, kind] of Object.entries(expected)) assert.deepEqual(keyAction(press(key, { shift: key === '?' }), asked), { kind }, key)
    assert.deepEqual(keyAction(press('b'), answered), { kind: 'bookmark' })
  })

  it('let an option win over a command of the same letter, and Shift give the command', () => {
    assert.deepEqual(keyAction(press('b'), asked), chooses(1))
    assert.deepEqual(keyAction(press('B', { shift: true }), asked), { kind: 'bookmark' })
    assert.deepEqual(keyAction(press('f'), { singleKeys: true, options: 6, card: null }), chooses(5))
    assert.deepEqual(commandKey('B', 5), ['Shift', 'B'])
    assert.deepEqual(commandKey('F', 5), ['F'])
    assert.deepEqual(commandKey('U', 8), ['U'])
  })

  it('leave modified and held keys to others', () => {
    for (const key of ['a', 'Enter', 'f', '?']) {
      assert.equal(keyAction(press(key, { modified: true }), asked), null)
      assert.equal(keyAction(press(key, { repeat: true }), asked), null)
    }
  })

  it('leave letters to fields and Enter to buttons', () => {
    assert.equal(keyAction(press('a', { target: 'typing' }), asked), null)
    assert.equal(keyAction(press('Enter', { target: 'typing' }), asked), null)
    assert.equal(keyAction(press('Enter', { target: 'button' }), asked), null)
    assert.deepEqual(keyAction(press('a', { target: 'button' }), asked), chooses(0))
    assert.deepEqual(keyAction(press('Enter'), asked), { kind: 'primary' })
  })

  it('can be switched off, except Enter', () => {
    const off: PracticeKeyContext = { singleKeys: false, options: 5, card: null }
    for (const key of ['a', '1', 'f', 'u', '?']) assert.equal(keyAction(press(key), off), null)
    assert.deepEqual(keyAction(press('Enter'), off), { kind: 'primary' })
  })

  it('know nothing of other keys and of names on prototypes', () => {
    for (const key of ['Escape', 'Tab', ' ', 'constructor', '__proto__', 'ArrowUp']) assert.equal(keyAction(press(key), answered), null, key)
  })

  it('name options', () => {
    assert.deepEqual([0, 7, 8].map(optionLetter), ['A', 'H', '9'])
  })

  it('say how sure the learner is by letters that no option and no command has', () => {
    for (const [level, key] of Object.entries(sureKeys)) {
      for (const options of [0, 2, 8]) assert.deepEqual(keyAction(press(key.toLowerCase()), { ...asked, options }), { kind: level })
      assert.equal(keyAction(press(key), { ...asked, singleKeys: false }), null)
      assert.equal(keyAction(press(key, { target: 'typing' }), asked), null)
    }
  })

  describe('of a concept card', () => {
    const front: PracticeKeyContext = { singleKeys: true, options: 0, card: 'front' }
    const back: PracticeKeyContext = { ...front, card: 'back' }

    it('turn it by Enter and Space, unless a button has the focus', () => {
      for (const key of ['Enter', ' ']) {
        assert.deepEqual(keyAction(press(key), front), { kind: 'primary' })
        assert.deepEqual(keyAction(press(key), { ...front, singleKeys: false }), { kind: 'primary' })
        assert.equal(keyAction(press(key, { target: 'button' }), front), null)
        assert.equal(keyAction(press(key, { target: 'typing' }), front), null)
      }
      assert.equal(keyAction(press(' '), back), null)
      assert.equal(keyAction(press(' '), answered), null)
    })

    it('rate it by digits, only when its back is shown', () => {
      for (const [i, rating] of ['again', 'hard', 'good', 'easy'].entries()) {
        assert.deepEqual(keyAction(press(String(i + 1)), back), { kind: 'rate', rating })
        assert.equal(keyAction(press(String(i + 1)), front), null)
        assert.equal(keyAction(press(String(i + 1)), { ...back, singleKeys: false }), null)
        assert.equal(keyAction(press(String(i + 1), { target: 'typing' }), back), null)
        assert.equal(keyAction(press(String(i + 1), { repeat: true }), back), null)
        assert.equal(keyAction(press(String(i + 1), { modified: true }), back), null)
      }
      for (const key of ['0', '5', 'length', '-1', '1.5']) assert.equal(keyAction(press(key), back), null)
    })

    it('keep the commands', () => assert.deepEqual(keyAction(press('u'), back), { kind: 'undo' }))
  })
})
