"""Holds manifests to the schemas of Kubernetes, and to what no schema knows: that names which stand for other things are right, and that
every pod is locked down. Arguments: 0 when the files are whole builds, the versions of Kubernetes, the files."""
import pathlib
import sys

import kubernetes_validate
import yaml

# Made by the site itself, from its own store of secrets; docs/operations.md says how.
OUTSIDE = {"production": {"actors-database", "actors-auth", "actors-tls"}}
WORKLOADS = {"Deployment", "StatefulSet", "DaemonSet", "Job"}


def schema_faults(resource, versions):
    for version in versions:
        try:
            kubernetes_validate.validate(resource, version, strict=True)
        except kubernetes_validate.ValidationError as fault:
            yield f"Kubernetes {version}: {'.'.join(str(step) for step in fault.path)}: {fault.message[:300]}"
        except (kubernetes_validate.SchemaNotFoundError, kubernetes_validate.VersionNotSupportedError) as fault:
            yield f"Kubernetes {version}: {fault}"


def matches(selector, labels):
    wanted = (selector or {}).get("matchLabels") or {}
    for rule in (selector or {}).get("matchExpressions") or []:
        if rule["operator"] != "In" or labels.get(rule["key"]) not in rule["values"]:
            return False
    return all(labels.get(key) == value for key, value in wanted.items())


def pod_faults(pod):
    asked = [
        (pod.get("automountServiceAccountToken") is False, "automountServiceAccountToken is not false"),
        (pod.get("securityContext", {}).get("runAsNonRoot") is True, "runAsNonRoot is not true"),
        (pod.get("securityContext", {}).get("seccompProfile", {}).get("type") == "RuntimeDefault", "seccompProfile is not RuntimeDefault"),
    ]
    for container in pod.get("initContainers", []) + pod["containers"]:
        context, resources = container.get("securityContext", {}), container.get("resources", {})
        tag = container["image"].rpartition("/")[2].partition(":")[2]
        asked += [
            (context.get("allowPrivilegeEscalation") is False, "allowPrivilegeEscalation is not false"),
            (context.get("readOnlyRootFilesystem") is True, "readOnlyRootFilesystem is not true"),
            (context.get("capabilities", {}).get("drop") == ["ALL"], "capabilities are not all dropped"),
            ({"cpu", "memory"} <= set(resources.get("requests", {})) & set(resources.get("limits", {})), "cpu or memory has no request or no limit"),
            (tag not in ("", "latest"), f"the image {container['image']} has no version"),
            ("readinessProbe" in container and "livenessProbe" in container, "a probe is missing"),
        ]
        mounts = {mount["name"] for mount in container.get("volumeMounts", [])}
        volumes = {volume["name"] for volume in pod.get("volumes", [])}
        asked.append((mounts <= volumes | pod.get("claims", set()), f"mounts {sorted(mounts - volumes)}, which is no volume"))
    return [fault for holds, fault in asked if not holds]


def references(node):
    """Names of secrets and settings that a resource needs; those marked optional may be missing."""
    if isinstance(node, list):
        for item in node:
            yield from references(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("secretKeyRef", "configMapKeyRef", "secretRef", "configMapRef", "configMap") and isinstance(value, dict):
                if "name" in value and not value.get("optional"):
                    yield value["name"]
            elif key == "secretName":
                if not node.get("optional"):
                    yield value
            else:
                yield from references(value)


def build_faults(resources, outside):
    """Faults between the resources of one build."""
    made = outside | {item["metadata"]["name"] for item in resources if item["kind"] in ("Secret", "ConfigMap")}
    pods = [(item, item["spec"]["template"]) for item in resources if item["kind"] in WORKLOADS]
    services = {item["metadata"]["name"]: item for item in resources if item["kind"] == "Service"}

    def chosen(selector):
        return [template for _, template in pods if matches(selector, template["metadata"]["labels"])]

    for item in resources:
        kind, name, spec = item["kind"], item["metadata"]["name"], item.get("spec", {})
        where = f"{kind} {name}"
        for needed in set(references(spec)) - made:
            yield where, f"needs the secret or settings '{needed}', which nothing makes"
        if kind in WORKLOADS:
            template = spec["template"]
            if not matches(spec["selector"], template["metadata"]["labels"]):
                yield where, "does not select its own pods"
            claims = {claim["metadata"]["name"] for claim in spec.get("volumeClaimTemplates", [])}
            for fault in pod_faults({**template["spec"], "claims": claims}):
                yield where, fault
        elif kind == "Service":
            found = chosen({"matchLabels": spec["selector"]})
            ports = {port.get("name") for pod in found for box in pod["spec"]["containers"] for port in box.get("ports", [])}
            if not found:
                yield where, "selects no pod"
            for port in spec["ports"]:
                if isinstance(port.get("targetPort"), str) and port["targetPort"] not in ports:
                    yield where, f"goes to the port '{port['targetPort']}', which no pod has"
        elif kind == "PodDisruptionBudget" and not chosen(spec["selector"]):
            yield where, "selects no pod"
        elif kind == "HorizontalPodAutoscaler":
            target = spec["scaleTargetRef"]
            if not any(workload["kind"] == target["kind"] and workload["metadata"]["name"] == target["name"] for workload, _ in pods):
                yield where, "scales nothing that is there"
        elif kind == "NetworkPolicy":
            peers = [peer for rule in spec.get("ingress", []) + spec.get("egress", []) for peer in rule.get("from", []) + rule.get("to", [])]
            selectors = [spec["podSelector"]] + [peer["podSelector"] for peer in peers if "podSelector" in peer and "namespaceSelector" not in peer]
            if not all(chosen(selector) for selector in selectors):
                yield where, "selects no pod"
        elif kind == "Ingress":
            backends = [path["backend"] for rule in spec.get("rules", []) for path in rule["http"]["paths"]]
            for backend in backends + [spec[key] for key in ("defaultBackend",) if key in spec]:
                service = services.get(backend["service"]["name"])
                if not service or backend["service"]["port"].get("name") not in {port["name"] for port in service["spec"]["ports"]}:
                    yield where, f"leads to {backend['service']}, which is not there"


def main(is_partial, versions, files):
    faults, count = [], 0
    for file in map(pathlib.Path, files):
        resources = [item for item in yaml.safe_load_all(file.read_text()) if isinstance(item, dict) and "apiVersion" in item]
        count += len(resources)
        for item in resources:
            where = f"{item['kind']} {item['metadata']['name']}"
            faults += [f"{file.stem}: {where}: {fault}" for fault in schema_faults(item, versions)]
        if not is_partial and not faults:
            faults += [f"{file.stem}: {where}: {fault}" for where, fault in build_faults(resources, OUTSIDE.get(file.stem, set()))]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{count} resources in {len(files)} files, Kubernetes {' and '.join(versions)}: {len(faults)} faults")
    return 1 if faults or count == 0 else 0


sys.exit(main(sys.argv[1] != "0", sys.argv[2].split(), sys.argv[3:]))
