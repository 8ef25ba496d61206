/** A small media service that answers with the errors of its catalog, through the SDK made from it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ErrorCode, createImmError, type CreatedError } from "../../../out/alibaba-imm/typescript/src/index.js";

/** What every error of this catalog carries besides code and message. */
const fields = { HostId: "media.example.com" };
const maxBytes = 1024;

export function createMediaServer(): Server {
  const projects = new Map<string, { datasets: Set<string> }>();
  let calls = 0;
  return createServer((request, response) => {
    calls += 1;
    const requestId = `request-${String(calls)}`;
    readBody(request)
      .then((body) => {
        answer(response, handle(projects, request, body, requestId));
      })
      .catch(() => {
        answer(response, createImmError(ErrorCode.InternalError, { requestId, fields }));
      });
  });
}

type Answer = CreatedError | { readonly status: number; readonly body: unknown };

function handle(projects: Map<string, { datasets: Set<string> }>, request: IncomingMessage, body: string, requestId: string): Answer {
  const common = { requestId, fields };
  if (request.headers.authorization === undefined) return createImmError(ErrorCode.InvalidSecurityTokenExpired, { ...common });
  if (request.headers["x-calls"] === "many") return createImmError(ErrorCode.ThrottlingUser, { ...common });
  if (body.length > maxBytes) return createImmError(ErrorCode.EntityTooLarge, { ...common, params: { maxBytes } });
  const [, , name, part] = (request.url ?? "").split("/");
  const posted = JSON.parse(body === "" ? "{}" : body) as { readonly name?: string };
  if (name === undefined) {
    if (posted.name === undefined) return createImmError(ErrorCode.InvalidParameterEmpty, { ...common, params: { ParameterName: "name" } });
    if (projects.has(posted.name))
      return createImmError(ErrorCode.InvalidResourceAlreadyExist, { ...common, params: { ResourceType: "Project" } });
    projects.set(posted.name, { datasets: new Set() });
    return { status: 201, body: { name: posted.name } };
  }
  const project = projects.get(name);
  if (project === undefined) return createImmError(ErrorCode.InvalidResourceNotFound, { ...common, params: { ResourceType: "Project" } });
  if (part === "datasets") {
    project.datasets.add(posted.name ?? "");
    return { status: 201, body: { name: posted.name } };
  }
  if (part === "conversions") return createImmError(ErrorCode.DocumentConvertFailed, { ...common });
  if (request.method !== "DELETE") return { status: 200, body: { name } };
  if (project.datasets.size > 0)
    return createImmError(ErrorCode.InvalidResourceNotEmpty, { ...common, params: { ResourceType: "Project" } });
  projects.delete(name);
  return { status: 204, body: null };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function answer(response: ServerResponse, result: Answer): void {
  const headers = "headers" in result ? result.headers : { "content-type": "application/json" };
  response.writeHead(result.status ?? 500, headers);
  response.end(result.status === 204 ? undefined : JSON.stringify(result.body));
}
