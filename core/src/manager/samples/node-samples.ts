import type { SampleAlert } from '../../model/alert.js';
import { sample } from './sample.js';

const common = { alerttype: 'metric', prometheus: 'kubesphere-monitoring-system/k8s', rule_level: 'cluster' };

/** Metric alerts about nodes and the control plane. */
export const nodeSamples: readonly SampleAlert[] = [
  sample('node-not-ready', {
    labels: {
      ...common,
      alertname: 'NodeNotReady',
      severity: 'critical',
      cluster: 'host',
      node: 'worker-03',
      host_ip: '192.0.2.13',
      rule_group: 'node-health',
      rule_id: '7c1f0e52a9d34b68',
    },
    message: 'Node worker-03 has not been ready for 10 minutes.',
    summaryCn: '节点 worker-03 已有 10 分钟未就绪。',
  }),
  sample('node-memory-high', {
    labels: {
      ...common,
      alertname: 'NodeMemoryHigh',
      severity: 'warning',
      cluster: 'shanghai-prod',
      node: 'worker-11',
      host_ip: '198.51.100.24',
      rule_group: 'node-resources',
      rule_id: 'a0b37d91c4e2f586',
    },
    message: 'Node worker-11 uses 91% of its memory.',
    summaryCn: '节点 worker-11 的内存使用率为 91%。',
  }),
  sample('node-disk-full', {
    labels: {
      ...common,
      alertname: 'NodeDiskAlmostFull',
      severity: 'error',
      cluster: 'host',
      node: 'worker-07',
      host_ip: '192.0.2.17',
      device: '/dev/vdb1',
      mountpoint: '/var/lib/containerd',
      rule_group: 'node-resources',
      rule_id: '3e86d25f70b9ac14',
    },
    message: 'Only 6% of /var/lib/containerd on worker-07 is free.',
    summaryCn: 'worker-07 上 /var/lib/containerd 仅剩 6% 的空间。',
  }),
  sample('node-cpu-recovered', {
    labels: {
      ...common,
      alertname: 'NodeCpuHigh',
      severity: 'warning',
      cluster: 'shanghai-prod',
      node: 'worker-12',
      host_ip: '198.51.100.25',
      rule_group: 'node-resources',
      rule_id: 'd4a95b6e18f0c273',
    },
    message: 'Node worker-12 uses more than 90% of its CPU.',
    summaryCn: '节点 worker-12 的 CPU 使用率超过 90%。',
    endsAt: '2026-03-02T01:51:30Z',
  }),
  sample('etcd-no-leader', {
    labels: {
      ...common,
      alertname: 'EtcdNoLeader',
      severity: 'critical',
      cluster: 'host',
      job: 'etcd',
      instance: '192.0.2.11:2379',
      rule_level: 'global',
      rule_group: 'etcd',
      rule_id: '58e2bb1097ca6d43',
    },
    message: 'The etcd member at 192.0.2.11:2379 has no leader.',
    summaryCn: 'etcd 成员 192.0.2.11:2379 没有主节点。',
  }),
  sample('api-server-slow', {
    labels: {
      ...common,
      alertname: 'ApiServerSlow',
      severity: 'error',
      cluster: 'shanghai-prod',
      job: 'apiserver',
      service: 'kubernetes',
      verb: 'LIST',
      resource: 'pods',
      rule_level: 'global',
      rule_group: 'apiserver',
      rule_id: 'f16309ad2c7be845',
    },
    message: 'Listing pods takes the API server 4.2 seconds (99th percentile).',
    summaryCn: 'API Server 列出容器组的 99 分位耗时为 4.2 秒。',
  }),
  sample('certificate-expires', {
    labels: {
      ...common,
      alertname: 'CertificateExpiresSoon',
      severity: 'warning',
      cluster: 'host',
      job: 'apiserver',
      instance: '192.0.2.11:6443',
      rule_level: 'global',
      rule_group: 'certificates',
      rule_id: '09ce71f4b52a8d36',
    },
    message: 'A client certificate used on 192.0.2.11:6443 expires in 6 days.',
    summaryCn: '192.0.2.11:6443 上使用的客户端证书将在 6 天后过期。',
  }),
];
