// Writes static/ from frontend/: the same bytes every time. With --check it writes nothing and says what differs.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'static')
const typeface = ['node_modules', '@fontsource-variable', 'atkinson-hyperlegible-next']

const read = (...path) => readFileSync(join(here, ...path))

function compiled(name) {
  const importers = [new sass.NodePackageImporter(here)]
  const { css } = sass.compile(join(here, 'css', `${name}.scss`), { style: 'compressed', charset: false, importers })
  return Buffer.from(`${css}\n`)
}

function* pictures() {
  const { icons } = JSON.parse(read('node_modules', '@iconify-json', 'fluent-emoji-flat', 'icons.json'))
  for (const [name, original] of Object.entries(JSON.parse(read('pictures.json')))) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${icons[original].body}</svg>\n`
    yield [`pictures/${name}.svg`, Buffer.from(svg)]
  }
  yield ['pictures/LICENCE.txt', read('licences', 'fluent-emoji.txt')]
}

function* outputs() {
  for (const name of ['coprod', 'report', 'paper']) yield [`css/${name}.css`, compiled(name)]
  for (const folder of ['js', 'images']) {
    for (const name of readdirSync(join(here, folder))) yield [`${folder}/${name}`, read(folder, name)]
  }
  yield* pictures()
  for (const script of ['latin', 'latin-ext']) {
    const name = `atkinson-hyperlegible-next-${script}-wght-normal.woff2`
    yield [`fonts/${name}`, read(...typeface, 'files', name)]
  }
  yield ['fonts/OFL.txt', read(...typeface, 'LICENSE')]
  yield ['css/LICENCE.txt', read('licences', 'govuk-frontend.txt')]
}

function standing(path) {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

const checking = process.argv.includes('--check')
let different = 0
for (const [name, bytes] of outputs()) {
  const path = join(target, name)
  if (bytes.equals(standing(path))) continue
  different += 1
  console.log(checking ? `static/${name} differs from its source` : `static/${name}: ${bytes.length} bytes`)
  if (checking) continue
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
if (checking && different) process.exit(1)
