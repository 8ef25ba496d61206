/** What the vectors do not say: the idioms of Go, two copies of a package in one program, and what the consumer tells others. */
import { cpSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { changeFile, writePackage } from "./catalogs.ts";
import { consumer, withFolder, writeUser } from "./consumer.ts";
import { missingGo, mustRun, skipReason } from "./go-command.ts";

const skip = skipReason(missingGo());
const imm = () => loadCatalogFile("spec/alibaba-imm.yaml");
const maas = () => loadCatalogFile("spec/huawei-maas.yaml");

test.skipIf(skip)("errors.Is, errors.As, wrapping, creating, texts, concurrent use, another copy's codes", async () => {
  await withFolder(async (folder) => {
    const one = await writePackage(imm(), join(folder, "one"));
    const two = await writePackage({ ...imm(), version: "2.0.0" }, join(folder, "two"));
    const user = join(folder, "user");
    writeUser(user, [one, two]);
    cpSync(join(import.meta.dirname, "programs/idioms_test.go"), join(user, "idioms_test.go"));
    changeFile(join(user, "idioms_test.go"), (text) => text.replace("package immerrors_test", "package user"));
    await mustRun("go", ["test", "-count=1", "."], user);
  });
});

test.skipIf(skip)("answers come over the wire in the order of the requests", async () => {
  const bodies: Readonly<Record<string, string>> = {
    "/imm": '{"Code":"InvalidProject.NotFound","Message":"The resource Project cannot be found. Please check.","RequestId":"r-1"}',
    "/maas": '{"error_code":"Nobody.Knows","error_msg":"x"}',
  };
  const server = createServer(({ url = "" }, response) => {
    response.writeHead(url === "/imm" ? 404 : 503, { "Retry-After": "9" }).end(bodies[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await withFolder(async (folder) => {
      const packages = [];
      for (const catalog of [imm(), maas()]) {
        const directory = await writePackage(catalog, join(folder, catalog.id));
        packages.push({
          catalog: catalog.id,
          prefix: catalog.prefix,
          directory,
          vectors: join(folder, catalog.id, "json/conformance.json"),
        });
      }
      const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      const answers = await consumer.askOverTheWire(packages, [
        { id: "b", catalog: "huawei-maas", url: `${base}/maas` },
        { id: "a", catalog: "alibaba-imm", url: `${base}/imm` },
      ]);
      const unknown = { name: null, variant: null, params: {}, retry: null, retryAfter: 9, requestId: null };
      const known = {
        name: "InvalidResourceNotFound",
        variant: null,
        params: { ResourceType: "Project" },
        retry: "never",
        requestId: "r-1",
      };
      expect(answers).toEqual([
        { id: "b", ...unknown, status: 503 },
        { id: "a", ...known, retryAfter: 9, status: 404 },
      ]);
      const sdk = packages[0];
      if (sdk === undefined) throw new Error("no package");
      const figures = await consumer.measure(sdk, [bodies["/imm"] ?? ""], ["InvalidProject.NotFound"]);
      for (const figure of [figures.perBody, figures.perCode, figures.perLookup]) expect(figure).toBeGreaterThan(0);
    });
  } finally {
    server.close();
  }
});
