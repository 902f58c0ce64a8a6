/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control-faults.c: what a test makes go wrong, the clock that it moves, and
 * the requests that it counts. Below /sandbox, without a signature.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

/* A clock wrong by more than a century is a slip of the test. */
#define MAX_SKEW (G_GINT64_CONSTANT (100) * 366 * 24 * 3600)

static GuichetSandboxReply *
get_faults (GuichetSandboxRequest *request)
{
  return guichet_sandbox_reply_new (guichet_sandbox_faults_to_variant (request->sandbox->faults));
}

static GuichetSandboxReply *
post_fault (GuichetSandboxRequest *request)
{
  gint64 status = guichet_sandbox_request_long (request, "status", SOUP_STATUS_SERVICE_UNAVAILABLE);
  gint64 times = guichet_sandbox_request_long (request, "times", 1);
  GuichetSandboxFault *fault;

  if (status < 200 || status > 599 || times < 1 || times > G_MAXINT)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "status or times is out of range");
  fault = guichet_sandbox_faults_add (request->sandbox->faults,
                                      guichet_sandbox_request_text (request, "kind"),
                                      guichet_sandbox_request_text (request, "path"),
                                      guichet_sandbox_request_text (request, "method"));
  fault->status = (guint) status;
  fault->times = (guint) times;
  fault->retry_after = g_strdup (guichet_sandbox_request_text (request, "retryAfter"));
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
delete_faults (GuichetSandboxRequest *request)
{
  guichet_sandbox_faults_clear (request->sandbox->faults);
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
get_clock (GuichetSandboxRequest *request)
{
  return guichet_sandbox_reply_new (
      g_variant_new_parsed ("{'skew': %x, 'time': %x}", request->sandbox->clock_skew,
                            guichet_sandbox_get_time (request->sandbox)));
}

static GuichetSandboxReply *
post_clock (GuichetSandboxRequest *request)
{
  gint64 skew = guichet_sandbox_request_long (request, "skew", 0);

  if (skew < -MAX_SKEW || skew > MAX_SKEW)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "skew is out of range");
  request->sandbox->clock_skew = skew;
  return get_clock (request);
}

static GuichetSandboxReply *
get_requests (GuichetSandboxRequest *request)
{
  return guichet_sandbox_reply_new (guichet_sandbox_traffic_to_variant (request->sandbox->traffic));
}

static GuichetSandboxReply *
delete_requests (GuichetSandboxRequest *request)
{
  guichet_sandbox_traffic_clear (request->sandbox->traffic);
  return guichet_sandbox_reply_new_void ();
}

/* clang-format off */
static const GuichetSandboxParam fault_params[] = {
  { "path", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "method", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "kind", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE, guichet_sandbox_fault_kinds + 1 },
  { "status", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { "retryAfter", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "times", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { NULL }
};

static const GuichetSandboxParam clock_params[] = {
  { "skew", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_faults[] = {
  { "GET", "/sandbox/faults", get_faults, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/faults", post_fault, fault_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "DELETE", "/sandbox/faults", delete_faults, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", "/sandbox/clock", get_clock, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/clock", post_clock, clock_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", "/sandbox/requests", get_requests, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "DELETE", "/sandbox/requests", delete_requests, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
