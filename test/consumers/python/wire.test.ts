/** Asking over HTTP and measuring, as the tests of all languages do it. */
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { writePackage } from "./catalogs.ts";
import { consumer } from "./consumer.ts";
import { createFolder, describeWithTools } from "./tools.ts";

let folder = "";
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeWithTools("the consumer", () => {
  test("asks over the wire", async () => {
    const sdk = await writePackage(loadCatalogFile("spec/alibaba-imm.yaml"), folder);
    const server = createServer((request, response) => {
      if (request.url === "/html") response.writeHead(502).end("<html>");
      else response.writeHead(404, { "retry-after": "7" }).end('{"Code":"InvalidProject.NotFound","RequestId":"r"}');
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const requests = ["code", "html"].map((id) => ({ id, catalog: sdk.catalog, url: `http://127.0.0.1:${String(port)}/${id}` }));
    const answers = await consumer.askOverTheWire([sdk], requests).finally(() => server.close());
    const nothing = { variant: null, params: {}, retryAfter: null, requestId: null };
    expect(answers).toEqual([
      {
        ...nothing,
        id: "code",
        name: "InvalidResourceNotFound",
        params: { ResourceType: "Project" },
        retry: "never",
        retryAfter: 7,
        requestId: "r",
        status: 404,
      },
      { ...nothing, id: "html", name: null, retry: null, status: 502 },
    ]);
  });

  test("measures", async () => {
    const sdk = await writePackage(loadCatalogFile("spec/alibaba-imm.yaml"), folder);
    const codes = ["Timeout", "InvalidProject.NotFound"];
    const figures = await consumer.measure(
      sdk,
      codes.map((code) => JSON.stringify({ Code: code })),
      codes,
    );
    for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
  });
});
