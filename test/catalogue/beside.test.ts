import assert from 'node:assert/strict'
import { join } from 'node:path'
import { beside, catalogueFor, foldersOf, shippedCatalogue } from '../../src/catalogue/beside.ts'
import { home } from '../support/running.ts'
import { inFolder } from './written.ts'

describe('what belongs to a catalogue', () => {
  it('stands with its records or one folder up', () => inFolder({ 'reviews/a.md': '', 'publishers.yaml': '', 'one.json': '[]' }, folder => {
    for (const catalogue of [folder, join(folder, 'reviews'), join(folder, 'one.json')]) assert.equal(beside(catalogue, 'publishers.yaml'), join(folder, 'publishers.yaml'))
    assert.equal(beside(folder, 'signposts.yaml'), undefined)
  }))

  it('is ours for the shipped catalogue alone, however it is named', () => {
    for (const catalogue of [shippedCatalogue, join(home, 'data'), join(home, 'test/../data/reviews/')]) assert.equal(beside(catalogue, 'signposts.yaml'), join(home, 'data/signposts.yaml'))
    for (const catalogue of ['data/northmere', 'data/northmere.json', 'data/reviews/northmere']) assert.deepEqual(foldersOf(join(home, catalogue)).filter(folder => beside(catalogue, 'signposts.yaml') || folder === join(home, 'data')), [], catalogue)
  })

  it('is that of the catalogue a command was told of, else of the one that is set, else of ours', () => {
    assert.deepEqual([['a', 'b'], [undefined, 'b'], [undefined, ' '], [undefined, undefined]].map(([given, CATALOGUE]) => catalogueFor(given, { CATALOGUE })), ['a', 'b', shippedCatalogue, shippedCatalogue])
  })
})
