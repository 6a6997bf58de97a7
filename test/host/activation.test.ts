import { assert } from 'chai'
import * as vscode from 'vscode'
import { readConfig } from '../../src/host/config'
import { commandIds, configDefaults, configSection } from '../../src/host/ids'

const extension = () => {
  const found = vscode.extensions.getExtension('exam-prep.exam-prep')
  assert.ok(found, 'the extension is there')
  return found
}

describe('activation', () => {
  before(async () => {
    await extension().activate()
  })

  it('is active and exports nothing', () => {
    assert.ok(extension().isActive)
    assert.strictEqual(extension().exports, undefined)
  })

  it('registers every command', async () => {
    const registered = new Set(await vscode.commands.getCommands(true))
    assert.deepEqual(
      Object.values(commandIds).filter(id => !registered.has(id)),
      []
    )
  })

  it('gives every setting its default', () => {
    for (const key of Object.keys(configDefaults) as (keyof typeof configDefaults)[]) {
      assert.deepEqual(JSON.parse(JSON.stringify(readConfig(key))), configDefaults[key], key)
    }
  })

  it('counts a setting of the wrong type as not set', async () => {
    const config = vscode.workspace.getConfiguration(configSection)
    await config.update('targetExam', 42, vscode.ConfigurationTarget.Global)
    try {
      assert.strictEqual(readConfig('targetExam'), 'mls-c01')
    } finally {
      await config.update('targetExam', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
