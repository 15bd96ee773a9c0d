// Opens pages in Chromium and lets axe look at them: WCAG 2.2, levels A and AA. Any finding, any error of the page and any status but 200 fails.
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'

const [base, executablePath, ...paths] = process.argv.slice(2)
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
let findings = 0
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({ colorScheme })
  for (const path of paths) {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const errors = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', line => line.type() === 'error' && errors.push(line.text()))
    const response = await page.goto(base + path, { waitUntil: 'networkidle', timeout: 120_000 })
    if (response.status() !== 200) errors.push(`status ${response.status()}`)
    if (path.startsWith('/docs')) await page.locator('.opblock').last().waitFor()
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    for (const violation of violations) {
      findings += violation.nodes.length
      console.log(`${path} (${colorScheme}): ${violation.id}, ${violation.nodes.length} times: ${violation.help}`)
      for (const node of violation.nodes.slice(0, 5)) console.log(`    ${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`)
    }
    for (const error of errors) console.log(`${path} (${colorScheme}): ${error}`)
    findings += errors.length
    await page.close()
  }
  await context.close()
}
await browser.close()
console.log(`pages: ${paths.length} looked at, ${findings} findings`)
process.exit(findings === 0 ? 0 : 1)
