/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-calls.c: the life of a call, and the events that tell of it.
 * A Click2Call call has two legs on the line: OVHcloud calls your phone (the line is Called), and
 * once that is picked up the line calls the other side (the line is Calling). Each leg starts to
 * ring, stops ringing, is picked up, hung up.
 */
#include "guichet-sandbox-calls.h"

#include "guichet-sandbox-call-events.h"
#include "guichet-sandbox-magic.h"
#include "guichet-sandbox.h"

struct _GuichetSandboxCalls
{
  GuichetSandbox *sandbox;
  guint pace; /* milliseconds a stage lasts; 0 = until stepped by hand */
  GPtrArray *calls;
};

typedef struct
{
  const char *name;
  const char *words; /* for people */
} StageName;

static const StageName stages[] = {
  [GUICHET_SANDBOX_CALL_RINGING_HERE] = { "ringing-here", "Your phone rings" },
  [GUICHET_SANDBOX_CALL_PICKED_UP] = { "picked-up", "You picked up" },
  [GUICHET_SANDBOX_CALL_RINGING_THERE] = { "ringing-there", "The other side rings" },
  [GUICHET_SANDBOX_CALL_CONNECTED] = { "connected", "Connected" },
  [GUICHET_SANDBOX_CALL_ENDED] = { "ended", "Ended" },
};

static const char *const fates[] = {
  [GUICHET_SANDBOX_CALL_GOES_WELL] = "Ended",
  [GUICHET_SANDBOX_CALL_NOT_PICKED_UP] = "Ended: you did not pick up",
  [GUICHET_SANDBOX_CALL_BUSY] = "Ended: the other side is busy",
  [GUICHET_SANDBOX_CALL_UNANSWERED] = "Ended: the other side did not answer",
};

static void
call_free (GuichetSandboxCall *call)
{
  g_clear_handle_id (&call->timeout_id, g_source_remove);
  g_free (call->group);
  g_free (call->line);
  g_free (call->line_description);
  g_free (call->called);
  g_free (call->calling);
  g_free (call->user);
  g_free (call->call_id);
  g_free (call);
}

/**
 * guichet_sandbox_calls_new:
 * @sandbox: (transfer none): whose events tell of the calls
 * @pace: milliseconds that each stage lasts, or 0 for “until stepped by hand”
 *
 * Returns: (transfer full): no calls
 */
GuichetSandboxCalls *
guichet_sandbox_calls_new (GuichetSandbox *sandbox, guint pace)
{
  GuichetSandboxCalls *self = g_new0 (GuichetSandboxCalls, 1);

  self->sandbox = sandbox;
  self->pace = pace;
  self->calls = g_ptr_array_new_with_free_func ((GDestroyNotify) call_free);
  return self;
}

/**
 * guichet_sandbox_calls_free:
 * @self: (transfer full): what guichet_sandbox_calls_new() gave
 */
void
guichet_sandbox_calls_free (GuichetSandboxCalls *self)
{
  g_ptr_array_unref (self->calls);
  g_free (self);
}

static void
enter_stage (GuichetSandboxCall *call, GuichetSandboxCallStage stage)
{
  GuichetSandboxCallStage left = call->stage;

  call->stage = stage;
  guichet_sandbox_call_tell (call, left);
}

/**
 * guichet_sandbox_call_step:
 * @call: a call
 *
 * Takes @call to its next stage, and tells the events of it.
 *
 * Returns: whether there is a stage after the one now reached
 */
gboolean
guichet_sandbox_call_step (GuichetSandboxCall *call)
{
  gboolean lost = (call->stage == GUICHET_SANDBOX_CALL_RINGING_HERE &&
                   call->fate == GUICHET_SANDBOX_CALL_NOT_PICKED_UP) ||
                  (call->stage == GUICHET_SANDBOX_CALL_RINGING_THERE &&
                   call->fate != GUICHET_SANDBOX_CALL_GOES_WELL);

  if (call->stage == GUICHET_SANDBOX_CALL_ENDED)
    return FALSE;
  enter_stage (call, lost ? GUICHET_SANDBOX_CALL_ENDED : call->stage + 1);
  return call->stage != GUICHET_SANDBOX_CALL_ENDED;
}

static gboolean
stage_over_cb (gpointer user_data)
{
  GuichetSandboxCall *call = user_data;

  if (guichet_sandbox_call_step (call))
    return G_SOURCE_CONTINUE;
  call->timeout_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * guichet_sandbox_calls_place:
 * @self: calls
 * @group: group of @line
 * @line: the line that calls
 * @user: (nullable): the Click2Call user, %NULL for the line's own operation
 * @called: the called number, as sent
 * @calling: (nullable): the calling number, as sent
 * @intercom: whether the line's phone shall pick up by itself
 *
 * Returns: (transfer none): the new call; your phone rings already
 */
GuichetSandboxCall *
guichet_sandbox_calls_place (GuichetSandboxCalls *self,
                             const GuichetSandboxGroup *group,
                             const GuichetSandboxService *line,
                             const GuichetSandboxUser *user,
                             const char *called,
                             const char *calling,
                             gboolean intercom)
{
  GuichetSandboxCall *call = g_new0 (GuichetSandboxCall, 1);

  call->sandbox = self->sandbox;
  call->number = self->calls->len + 1;
  call->group = g_strdup (group->name);
  call->group_id = group->id;
  call->line = g_strdup (line->name);
  call->line_description = g_strdup (line->description);
  call->line_id = line->id;
  call->called = g_strdup (called);
  call->calling = g_strdup (calling);
  call->user = g_strdup (user != NULL ? user->login : NULL);
  call->intercom = intercom;
  call->time = guichet_sandbox_get_time (self->sandbox);
  call->call_id = g_uuid_string_random ();
  call->fate = guichet_sandbox_magic_get_fate (called);
  g_ptr_array_add (self->calls, call);
  enter_stage (call, GUICHET_SANDBOX_CALL_RINGING_HERE);
  if (self->pace > 0)
    call->timeout_id = g_timeout_add (self->pace, stage_over_cb, call);
  return call;
}

/**
 * guichet_sandbox_calls_get_all:
 * @self: calls
 *
 * Returns: (transfer none) (element-type GuichetSandboxCall): all calls, oldest first
 */
GPtrArray *
guichet_sandbox_calls_get_all (GuichetSandboxCalls *self)
{
  return self->calls;
}

/**
 * guichet_sandbox_calls_find:
 * @self: calls
 * @number: 1 for the first
 *
 * Returns: (nullable): the call
 */
GuichetSandboxCall *
guichet_sandbox_calls_find (GuichetSandboxCalls *self, guint number)
{
  return number >= 1 && number <= self->calls->len ? g_ptr_array_index (self->calls, number - 1)
                                                   : NULL;
}

/**
 * guichet_sandbox_call_get_stage_name:
 * @call: a call
 *
 * Returns: one word for programs
 */
const char *
guichet_sandbox_call_get_stage_name (const GuichetSandboxCall *call)
{
  return stages[call->stage].name;
}

/**
 * guichet_sandbox_call_get_stage_words:
 * @call: a call
 *
 * Returns: a few words for people
 */
const char *
guichet_sandbox_call_get_stage_words (const GuichetSandboxCall *call)
{
  return call->stage == GUICHET_SANDBOX_CALL_ENDED ? fates[call->fate] : stages[call->stage].words;
}

/**
 * guichet_sandbox_call_to_variant:
 * @call: a call
 *
 * Returns: (transfer floating): @call as /sandbox/calls.json tells it
 */
GVariant *
guichet_sandbox_call_to_variant (const GuichetSandboxCall *call)
{
  g_autofree char *time = guichet_sandbox_format_time (call->time);

  return g_variant_new_parsed (
      "{'number': <%u>, 'billingAccount': <%s>, 'line': <%s>, 'calledNumber': <%s>,"
      " 'callingNumber': <%ms>, 'click2CallUser': <%ms>, 'intercom': <%b>, 'time': <%s>,"
      " 'stage': <%s>, 'words': <%s>}",
      call->number, call->group, call->line, call->called, call->calling, call->user,
      call->intercom, time, guichet_sandbox_call_get_stage_name (call),
      guichet_sandbox_call_get_stage_words (call));
}
