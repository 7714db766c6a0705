import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Language, Parser, type Node } from 'web-tree-sitter'

/** One file of Azure's infrastructure language, read by its grammar. No compiler of it can be had from the npm registry. */
export interface Bicep {
  /** Whether the grammar read all of it. */
  sound: boolean
  /** Name → whether it has a default and whether it is marked as secret. */
  parameters: Map<string, { optional: boolean, secure: boolean }>
  /** Names of variables, resources and modules. */
  declared: string[]
  modules: { name: string, path: string, given: string[] }[]
  outputs: { name: string, text: string }[]
  /** Every name that a value is taken from, as often as it is. */
  used: string[]
  /** `[module, output]` for each output of a module that is read. */
  read: [string, string][]
  /** The properties of the resource, or of the child of one, that is declared under this name. @throws where there is none. */
  properties: (resource: string) => Map<string, string>
}

let grammar: Promise<Parser> | undefined

async function parser(): Promise<Parser> {
  await Parser.init()
  const made = new Parser()
  made.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))
  return made
}

/** Reads a Bicep file. */
export async function bicep(path: string): Promise<Bicep> {
  grammar ??= parser()
  const root = (await grammar).parse(readFileSync(path, 'utf8'))!.rootNode
  const every = (type: string) => root.descendantsOfType(type) as Node[]
  const declarations = ['variable_declaration', 'resource_declaration', 'module_declaration'].flatMap(every)
  return {
    sound: !root.hasError,
    parameters: new Map(every('parameter_declaration').map(found => [nameOf(found), {
      optional: found.namedChildCount > 2, secure: found.previousNamedSibling?.type === 'decorators' && /@secure\(\)/u.test(found.previousNamedSibling.text)
    }])),
    declared: declarations.map(nameOf),
    modules: every('module_declaration').map(found => ({ name: nameOf(found), path: textOf(found), given: [...propertiesOf(value(found, 'params')!).keys()] })),
    outputs: every('output_declaration').map(found => ({ name: nameOf(found), text: found.text })),
    used: every('identifier').filter(isTaken).map(({ text }) => text),
    read: every('member_expression').flatMap(({ text }) => { const [, from, output] = /^(\w+)\.outputs\.(\w+)$/u.exec(text) ?? []; return from && output ? [[from, output] as [string, string]] : [] }),
    properties(resource) {
      const found = declarations.find(declaration => nameOf(declaration) === resource)
      return propertiesOf(value(found!, 'properties')!)
    }
  }
}

function nameOf(declaration: Node): string { return declaration.namedChild(0)!.text }
function textOf(declaration: Node): string { return declaration.namedChild(1)!.text.replaceAll("'", '') }

/** Whether a name stands for a value here: it is no key, no function, no type and not being declared. */
function isTaken(node: Node): boolean {
  const parent = node.parent!
  if (['call_expression', 'object_property'].includes(parent.type) || parent.type.endsWith('_declaration')) return parent.namedChild(0)!.id !== node.id
  return true
}

function value(declaration: Node, key: string): Node | undefined {
  const object = declaration.namedChildren.find(child => child?.type === 'object')
  return object?.namedChildren.find(property => property?.namedChild(0)?.text === key)?.namedChild(1) ?? undefined
}

/** Each key of an object, those of the objects inside it too as `a.b`, with the text of its value. */
function propertiesOf(object: Node, under = ''): Map<string, string> {
  return new Map(object.namedChildren.filter(child => child?.type === 'object_property').flatMap(property => {
    const [key, held] = [`${under}${property!.namedChild(0)!.text}`, property!.namedChild(1)]
    return held?.type === 'object' ? [...propertiesOf(held, `${key}.`)] : [[key, held?.text.replaceAll("'", '') ?? ''] as [string, string]]
  }))
}
