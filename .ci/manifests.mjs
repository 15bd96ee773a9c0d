// Holds manifests to the schemas of Kubernetes, and to what no schema knows: that what one resource needs of another is there, and that every
// pod is locked down. Arguments: the builds of the overlays.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

// Made by the site from its own store of secrets; docs/operations.md says how.
const outside = { production: ['actors-database', 'actors-auth', 'actors-tls'] };
const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'];
const faults = [];

const files = process.argv.slice(2);
const builds = files.map(file => ({
  name: basename(file, '.yaml'),
  resources: parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
    if (document.errors.length > 0) faults.push(`${file}: ${document.errors[0].message}`);
    return document.toJS();
  }).filter(resource => resource?.kind),
}));
// kustomize breaks long base64 into lines, which Kubernetes takes and the schema's check does not.
for (const { data } of builds.flatMap(build => build.resources).filter(resource => resource.kind === 'Secret'))
  for (const key in data) data[key] = data[key].replace(/\s/g, '');
const resources = builds.flatMap(build => build.resources.map(resource => ({ ...resource, where: `${build.name}: ${resource.kind} ${resource.metadata?.name}` })));

// Values: required fields, types, enumerations, forms.
const moduleOf = resource => `kubernetes-models/${resource.apiVersion}`;
for (const { where, ...resource } of resources) {
  const models = await import(moduleOf(resource)).catch(() => ({}));
  const Model = models[resource.kind];
  if (!Model) {
    faults.push(`${where}: ${resource.apiVersion} ${resource.kind} has no schema`);
    continue;
  }
  try {
    new Model(resource).validate();
  } catch (fault) {
    faults.push(`${where}: ${fault.message}`);
  }
}

// Names: the schemas allow fields that they do not know, the types made from them do not.
const lines = resources.map(({ where, ...resource }, index) =>
  `import type { I${resource.kind} as T${index} } from '${moduleOf(resource)}'; export const r${index}: T${index} = ${JSON.stringify(resource)};`);
const source = new URL('resources.ts', import.meta.url).pathname;
writeFileSync(source, lines.join('\n'));
const program = ts.createProgram([source], {
  noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
});
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
  const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start).line;
  const where = diagnostic.file?.fileName === source ? resources[line].where : diagnostic.file?.fileName;
  faults.push(`${where}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`);
}

const matches = (selector, labels) =>
  Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
  && (selector?.matchExpressions ?? []).every(rule => rule.operator === 'In' && rule.values.includes(labels[rule.key]));

function* podFaults(pod, claims) {
  const context = pod.securityContext ?? {};
  if (pod.automountServiceAccountToken !== false) yield 'automountServiceAccountToken is not false';
  if (context.runAsNonRoot !== true) yield 'runAsNonRoot is not true';
  if (context.seccompProfile?.type !== 'RuntimeDefault') yield 'seccompProfile is not RuntimeDefault';
  const volumes = [...claims, ...(pod.volumes ?? []).map(volume => volume.name)];
  for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
    const own = container.securityContext ?? {};
    if (own.allowPrivilegeEscalation !== false) yield 'allowPrivilegeEscalation is not false';
    if (own.readOnlyRootFilesystem !== true) yield 'readOnlyRootFilesystem is not true';
    if (own.capabilities?.drop?.join() !== 'ALL') yield 'capabilities are not all dropped';
    if (/^[^:]*$|:latest$/.test(container.image.split('/').at(-1))) yield `the image ${container.image} has no version`;
    for (const kind of ['requests', 'limits'])
      for (const what of ['cpu', 'memory'])
        if (!container.resources?.[kind]?.[what]) yield `${what} has no ${kind}`;
    for (const mount of container.volumeMounts ?? [])
      if (!volumes.includes(mount.name)) yield `mounts ${mount.name}, which is no volume`;
    for (const probe of ['readinessProbe', 'livenessProbe'])
      if (!container[probe]) yield `has no ${probe}`;
  }
}

// Names of secrets and settings that a resource cannot do without.
function* needs(node) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    const isReference = ['secretKeyRef', 'configMapKeyRef', 'secretRef', 'configMapRef', 'configMap'].includes(key);
    if (isReference && value.name && !value.optional) yield value.name;
    else if (key === 'secretName' && !node.optional) yield value;
    else yield* needs(value);
  }
}

function* buildFaults(build) {
  const of = (...kinds) => build.resources.filter(resource => kinds.includes(resource.kind));
  const made = [...(outside[build.name] ?? []), ...of('Secret', 'ConfigMap').map(resource => resource.metadata.name)];
  const templates = of(...workloads).map(workload => workload.spec.template);
  const chosen = selector => templates.filter(template => matches(selector, template.metadata.labels));
  for (const resource of build.resources) {
    const { kind, spec = {} } = resource;
    const fault = text => `${build.name}: ${kind} ${resource.metadata.name}: ${text}`;
    for (const needed of new Set(needs(spec)))
      if (!made.includes(needed)) yield fault(`needs ${needed}, which nobody makes`);
    if (workloads.includes(kind)) {
      if (!matches(spec.selector, spec.template.metadata.labels)) yield fault('does not select its own pods');
      const claims = (spec.volumeClaimTemplates ?? []).map(claim => claim.metadata.name);
      for (const text of podFaults(spec.template.spec, claims)) yield fault(text);
    } else if (kind === 'Service') {
      const pods = chosen({ matchLabels: spec.selector });
      const ports = pods.flatMap(pod => pod.spec.containers).flatMap(container => container.ports ?? []).map(port => port.name);
      if (pods.length === 0) yield fault('selects no pod');
      for (const port of spec.ports)
        if (typeof port.targetPort === 'string' && !ports.includes(port.targetPort)) yield fault(`goes to the port ${port.targetPort}, which no pod has`);
    } else if (kind === 'PodDisruptionBudget') {
      if (chosen(spec.selector).length === 0) yield fault('selects no pod');
    } else if (kind === 'HorizontalPodAutoscaler') {
      const target = spec.scaleTargetRef;
      if (!of(target.kind).some(workload => workload.metadata.name === target.name)) yield fault(`scales ${target.name}, which is not there`);
    } else if (kind === 'NetworkPolicy') {
      const peers = [...(spec.ingress ?? []), ...(spec.egress ?? [])].flatMap(rule => [...(rule.from ?? []), ...(rule.to ?? [])]);
      const own = peers.filter(peer => peer.podSelector && !peer.namespaceSelector).map(peer => peer.podSelector);
      if ([spec.podSelector, ...own].some(selector => chosen(selector).length === 0)) yield fault('selects no pod');
    } else if (kind === 'Ingress') {
      for (const { backend } of spec.rules.flatMap(rule => rule.http.paths)) {
        const service = of('Service').find(candidate => candidate.metadata.name === backend.service.name);
        if (!service?.spec.ports.some(port => port.name === backend.service.port.name)) yield fault(`leads to ${backend.service.name}, which is not there`);
      }
    }
  }
}

if (faults.length === 0) for (const build of builds) faults.push(...buildFaults(build));
for (const fault of faults) console.log(fault);
console.log(`${resources.length} resources in ${builds.length} files: ${faults.length} faults`);
process.exit(faults.length > 0 || resources.length === 0 ? 1 : 0);
