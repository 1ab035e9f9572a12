// Writes static/ from frontend/: the same bytes every time. With --check it writes nothing and says what differs.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'static')
const typeface = join(here, 'node_modules', '@fontsource-variable', 'atkinson-hyperlegible-next')

function compiled(name) {
  const importers = [new sass.NodePackageImporter(here)]
  const { css } = sass.compile(join(here, 'css', `${name}.scss`), { style: 'compressed', charset: false, importers })
  return Buffer.from(`${css}\n`)
}

function* outputs() {
  for (const name of ['coprod', 'report']) yield [`css/${name}.css`, compiled(name)]
  for (const name of readdirSync(join(here, 'js'))) yield [`js/${name}`, readFileSync(join(here, 'js', name))]
  for (const name of readdirSync(join(here, 'images'))) yield [`images/${name}`, readFileSync(join(here, 'images', name))]
  for (const script of ['latin', 'latin-ext']) {
    const name = `atkinson-hyperlegible-next-${script}-wght-normal.woff2`
    yield [`fonts/${name}`, readFileSync(join(typeface, 'files', name))]
  }
  yield ['fonts/OFL.txt', readFileSync(join(typeface, 'LICENSE'))]
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
