import type { UsageMessage } from '../ledger/messages.ts';
import type { UserId } from '../platform/ids.ts';

/** The ledger entry for one analysis; its id makes it count once, however often it is delivered. */
export function usageMessage(analysis: {
  analysisId: string;
  userId: UserId;
  workspaceId: string | undefined;
  operation: UsageMessage['operation'];
  databases: UsageMessage['databases'];
  now: number;
}): UsageMessage {
  return {
    kind: 'usage',
    analysis_id: analysis.analysisId,
    user_id: analysis.userId,
    workspace_id: analysis.workspaceId ?? null,
    operation: analysis.operation,
    databases: analysis.databases,
    occurred_at: analysis.now,
  };
}
