/** The package as its ecosystem delivers it: built, installed from the wheel, used; and its sources tested from the source distribution. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { awkwardCatalog, writePackage } from "./catalogs.ts";
import { createFolder, describeWithTools, runPython } from "./tools.ts";

let folder = "";
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function python(cwd: string, env: Readonly<Record<string, string>>, ...parameters: readonly string[]): Promise<string> {
  const { status, stdout, output } = await runPython(parameters, { cwd, env });
  expect(status, output).toBe(0);
  return stdout;
}

const offline = ["--no-index", "--no-deps", "--quiet", "--disable-pip-version-check"];

describeWithTools("the package", () => {
  test("is built, installed and used; its texts come along", async () => {
    const { directory } = await writePackage(loadCatalogFile("spec/alibaba-imm.yaml"), folder);
    // What builds it is there already, so nothing is fetched.
    await python(directory, {}, "-m", "build", "--no-isolation");
    const built = readdirSync(join(directory, "dist")).sort();
    expect(built).toEqual(["alibaba_imm_errors-1.0.0-py3-none-any.whl", "alibaba_imm_errors-1.0.0.tar.gz"]);
    const site = join(folder, "site");
    await python(folder, {}, "-m", "pip", "install", ...offline, "--target", site, join(directory, "dist", built[0] ?? ""));
    const program = `import importlib.metadata as m, alibaba_imm_errors as sdk
print(m.version("alibaba-imm-errors"), m.metadata("alibaba-imm-errors")["License-Expression"], m.requires("alibaba-imm-errors"))
print(sdk.load_texts("zh-CN").title().text, sdk.parse_error('{"Code":"Timeout"}').name, sdk.__file__)`;
    const printed = (await python(folder, { PYTHONPATH: site }, "-c", program)).split("\n");
    expect(printed[0]).toBe("1.0.0 None None");
    expect(printed[1]).toBe(`智能媒体管理 Timeout ${join(site, "alibaba_imm_errors/__init__.py")}`);
    expect(readdirSync(join(site, "alibaba_imm_errors"))).toContain("py.typed");
  });

  test("is installed from its source distribution under a name and license of the config's", async () => {
    const directory = join(folder, "named");
    writeTarget(
      await generateTarget(awkwardCatalog, "python", { packageName: "acme.key-faults", license: "Apache-2.0 OR MIT" }),
      directory,
    );
    await python(directory, {}, "-m", "build", "--no-isolation", "--sdist");
    const [sdist = ""] = readdirSync(join(directory, "dist"));
    // The version of the catalog, 1.0.0-beta.2, as Python spells it.
    expect(sdist).toBe("acme_key_faults-1.0.0b2.tar.gz");
    const site = join(folder, "named-site");
    await python(folder, {}, "-m", "pip", "install", ...offline, "--no-build-isolation", "--target", site, join(directory, "dist", sdist));
    const program = `import importlib.metadata as m, acme_key_faults as sdk
print(m.metadata("acme.key-faults")["License-Expression"], sdk.KeyCatalogError.__name__)`;
    expect(await python(folder, { PYTHONPATH: site }, "-c", program)).toBe("Apache-2.0 OR MIT KeyCatalogError\n");
  });

  test("has a test suite that says why it skips when there are no vectors", async () => {
    const { directory } = await writePackage(loadCatalogFile("spec/huawei-maas.yaml"), join(folder, "alone"));
    const { status, stdout } = await runPython(["-m", "pytest", "-p", "no:cacheprovider"], {
      cwd: directory,
      env: { ERRATA_CONFORMANCE: "" },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/SKIPPED .* there is no .*json.conformance\.json/);
    // Beside the package is where they are found without a word.
    mkdirSync(join(directory, "../json"));
    writeFileSync(join(directory, "../json/conformance.json"), readFileSync(join(directory, "../conformance.json")));
    const found = await runPython(["-m", "pytest", "-q", "-p", "no:cacheprovider"], { cwd: directory, env: { ERRATA_CONFORMANCE: "" } });
    expect(found.stdout).toMatch(/\d{3} passed/);
  });
});
