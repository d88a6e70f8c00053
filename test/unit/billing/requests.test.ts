import { ActivateRequest, CancelRequest } from '../../../shared/billing/requests.ts';

const user = '6A0B1C2D-3E4F-4A5B-8C6D-7E8F90A1B2C3';
const activation = { user_id: user, package_type: 'us_box', reason: 'case 1' };

describe('requests', () => {
  it('write user ids in lower case, as tokens do', () => {
    expect(ActivateRequest.parse({ ...activation, days: 1 }).user_id).toBe(user.toLowerCase());
  });

  it('ask for days or for a subscription, not for both and not for neither', () => {
    const both = { ...activation, days: 1, stripe_subscription_id: 'sub_1' };
    for (const request of [activation, both]) {
      expect(ActivateRequest.safeParse(request).error?.issues[0]?.path).toEqual(['days']);
    }
  });

  it.each(['a\u0000b', 'a\ud800b', 'a\u0007b', ' ', 'x'.repeat(501)])(
    'refuse the reason %j, which history could not keep',
    (reason) => {
      expect(CancelRequest.safeParse({ package_type: 'us_box', reason }).success).toBe(false);
    },
  );

  it('take a reason in any language', () => {
    expect(CancelRequest.parse({ package_type: 'us_box', reason: ' zu teuer 💶\n高い ' }).reason).toBe(
      'zu teuer 💶\n高い',
    );
  });
});
