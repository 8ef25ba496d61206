/** Reads a JSON file that came with the package: from disk in Node, Deno and Bun, over the network elsewhere. */

/** The parts of the hosts that are used here; no `lib` of the compiler has them all. */
interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (id: "node:fs") => {
      readonly promises: {
        readonly readFile: (url: object, encoding: "utf8") => Promise<string>;
      };
    };
  };
  readonly fetch?: (url: string) => Promise<{
    readonly ok: boolean;
    readonly status: number;
    readonly json: () => Promise<unknown>;
  }>;
}

/** The value in the file; rejects when it cannot be read. */
export async function loadJson(url: FileUrl): Promise<unknown> {
  const { process, fetch } = globalThis as Host;
  const fs = process?.getBuiltinModule?.("node:fs");
  if (url.protocol === "file:" && fs !== undefined) {
    return JSON.parse(await fs.promises.readFile(url, "utf8"));
  }
  if (fetch === undefined) throw new Error(`cannot read ${url.href} here`);
  const response = await fetch(url.href);
  if (!response.ok) {
    throw new Error(`${url.href}: HTTP status ${String(response.status)}`);
  }
  return response.json();
}

export interface FileUrl {
  readonly protocol: string;
  readonly href: string;
}

/** Where the files of the locales are. */
export type FileUrls<Locale extends string> = Readonly<
  Record<Locale, () => FileUrl>
>;
