/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-call-events.c: what a call lets be heard on the line, in the shape of OVHcloud's
 * CTI events. A Click2Call call has two legs there: OVHcloud calls your phone (the line is Called),
 * and once that is picked up the line calls the other side (the line is Calling). Each leg starts
 * to ring, stops ringing, is picked up, is hung up.
 */
#include "guichet-sandbox-call-events.h"

#include "guichet-sandbox.h"

static GVariant *
event_data (const GuichetSandboxCall *call, const char *event, const char *called, const char *body)
{
  gint64 now = g_get_real_time ();
  g_autoptr(GDateTime) date = g_date_time_new_now_local ();
  g_autofree char *datetime = g_date_time_format (date, "%Y-%m-%d %H:%M:%S");
  g_autofree char *ts = g_strdup_printf ("%" G_GINT64_FORMAT ".%03d", now / G_USEC_PER_SEC,
                                         (int) (now % G_USEC_PER_SEC / 1000));

  return g_variant_new_parsed (
      "{'Billing': %s, 'Body': %s, 'CallId': %s, 'Called': %s, 'Calling': %s,"
      " 'Cseq': '1 INVITE', 'Datetime': %s, 'Dialed': %s, 'Event': %s, 'Protocol': 'sip',"
      " 'RelevantInfo': '', 'Ts': %s}",
      call->line, body, call->call_id, called, call->line, datetime, called, event, ts);
}

static void
emit (const GuichetSandboxCall *call, const char *event, const char *called, const char *body)
{
  gint64 now = guichet_sandbox_get_time (call->sandbox);
  g_autofree char *service = g_strdup_printf ("%s/%s", call->group, call->line);
  g_autofree char *date = guichet_sandbox_format_time (now);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, call->line_id);
  g_autofree char *group_id = g_strdup_printf ("%" G_GINT64_FORMAT, call->group_id);
  g_autoptr(GVariant) value = g_variant_new_parsed (
      "{'Event': <%s>, 'Service': <'sip'>, 'Ressource': <%s>, 'Timestamp': <%x>, 'Date': <%s>,"
      " 'Data': <%*>, 'Details': <{'Description': %s, 'Id': %s, 'IdBillingAccount': %s,"
      " 'SimultaneousLine': '2', 'Type': 'sipCirpack'}>}",
      event, call->line, g_get_real_time () * 1000, date, event_data (call, event, called, body),
      call->line_description, id, group_id);

  g_variant_ref_sink (value);
  guichet_sandbox_events_emit (call->sandbox->events, call->group, value, now);
  guichet_sandbox_events_emit (call->sandbox->events, service, value, now);
}

static void
tell_end (const GuichetSandboxCall *call, GuichetSandboxCallStage left)
{
  gboolean busy = call->fate == GUICHET_SANDBOX_CALL_BUSY;

  if (left == GUICHET_SANDBOX_CALL_RINGING_HERE)
    {
      emit (call, "end_ringing", call->line, "SIP/2.0 408 Request Timeout");
      return;
    }
  if (left == GUICHET_SANDBOX_CALL_RINGING_THERE)
    emit (call, "end_ringing", call->called,
          busy ? "SIP/2.0 486 Busy Here" : "SIP/2.0 480 Temporarily Unavailable");
  else
    emit (call, "end_calling", call->called, "BYE");
  emit (call, "end_calling", call->line, "BYE");
}

/**
 * guichet_sandbox_call_tell:
 * @call: a call that has just entered its stage
 * @left: the stage it was in before; when it ends, what is told depends on it
 *
 * Hands the events of the stage to whoever waits for those of the line or of its group.
 */
void
guichet_sandbox_call_tell (const GuichetSandboxCall *call, GuichetSandboxCallStage left)
{
  switch (call->stage)
    {
    case GUICHET_SANDBOX_CALL_RINGING_HERE:
      emit (call, "start_ringing", call->line, "SIP/2.0 180 Ringing");
      break;
    case GUICHET_SANDBOX_CALL_PICKED_UP:
      emit (call, "end_ringing", call->line, "SIP/2.0 200 OK");
      emit (call, "start_calling", call->line, "SIP/2.0 200 OK");
      break;
    case GUICHET_SANDBOX_CALL_RINGING_THERE:
      emit (call, "start_ringing", call->called, "SIP/2.0 180 Ringing");
      break;
    case GUICHET_SANDBOX_CALL_CONNECTED:
      emit (call, "end_ringing", call->called, "SIP/2.0 200 OK");
      emit (call, "start_calling", call->called, "SIP/2.0 200 OK");
      break;
    case GUICHET_SANDBOX_CALL_ENDED:
    default:
      tell_end (call, left);
      break;
    }
}
