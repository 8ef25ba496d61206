/** `texts.ts`: which locales there are, and what loads their files when somebody asks for them. */
import type { Catalog } from "../../../catalog/model.ts";
import type { Statement, SyntaxFile } from "../../../render/syntax-file.ts";
import { call, docComment, listLiteral } from "../layout.ts";
import { indent, join, propertyKey, stringLiteral, ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { imported, namesAlias, simpleFunction } from "../statements.ts";

export function textsFile(catalog: Catalog, { locale }: SdkNames, banner: TypeScript): SyntaxFile {
  const literals = catalog.locales.map(stringLiteral);
  const before = `export const locales: readonly ${locale}[] = `;
  return {
    banner,
    statements: [
      imported([ts`loadJson`, ts`type FileUrl`, ts`type FileUrls`], ts`./runtime/load-json.js`),
      imported([ts`chooseLocales`, ts`Texts`, ts`type LocaleTexts`], ts`./runtime/texts.js`),
      namesAlias(locale, catalog.locales, ts`Locales (BCP 47) in which there are texts.`),
      {
        kind: "constant",
        exported: true,
        name: ts`locales`,
        doc: docComment([ts`All of them; the first is the one in which the texts were written.`]),
        type: ts`readonly ${locale}[]`,
        value: ts` ${listLiteral(literals, { before, after: ";" })}`,
      },
      ...textFunctions(locale, stringLiteral(catalog.sourceLocale)),
      ...fileStatements(catalog, locale),
    ],
  };
}

function textFunctions(locale: TypeScript, source: TypeScript): readonly Statement[] {
  const asked = ts`locale: string`;
  return [
    simpleFunction(ts`createTexts`, [asked, ts`data: readonly LocaleTexts[]`], ts`Texts`, ts`return new Texts(locale, ${source}, data);`, [
      ts`Texts for a reader of \`locale\`, from files in \`locales/\` that you loaded yourself.`,
    ]),
    simpleFunction(
      ts`loadTexts`,
      [asked],
      ts`Promise<Texts>`,
      ts`const chosen = chooseLocales(locale, locales, ${source});
  return createTexts(locale, await Promise.all(chosen.map(loadLocale)));`,
      [ts`Texts for a reader of \`locale\`. Loads no more files than the reader needs; rejects when one cannot be read.`],
      "export async function",
    ),
    simpleFunction(
      ts`loadLocale`,
      [ts`locale: ${locale}`],
      ts`Promise<LocaleTexts>`,
      ts`const url = files[locale]();
  return (await loadJson(url)) as LocaleTexts;`,
      [ts`The texts of one locale.`],
      "export async function",
    ),
  ];
}

/** The addresses are written out one by one, because that is how bundlers find the files. */
function fileStatements({ locales }: Catalog, locale: TypeScript): readonly Statement[] {
  const globals = ts`// Not in every \`lib\` of the compiler.
declare const URL: new (path: string, base: string) => FileUrl;
interface Located {
  readonly url: string;
}`;
  return [
    { kind: "bulk", source: globals },
    {
      kind: "constant",
      exported: false,
      name: ts`files`,
      doc: docComment([ts`Written out, so that bundlers see the files.`]),
      type: ts`FileUrls<${locale}>`,
      value: ts` {${join(locales.map(fileMember))}\n}`,
    },
  ];
}

function fileMember(tag: string): TypeScript {
  const head = ts`${propertyKey(tag)}: () =>`;
  const args = [stringLiteral(`../locales/${tag}.json`), ts`(import.meta as Located).url`];
  const onLine = call(ts`new URL`, args, `  ${head} `, ",");
  const url = onLine.includes("\n") ? ts`\n    ${indent(call(ts`new URL`, args, "    ", ","), 2)}` : ts` ${onLine}`;
  return ts`\n  ${head}${url},`;
}
