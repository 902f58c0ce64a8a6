/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-click2call.c: the two operations that place a call, and the Click2Call
 * users of a line.
 */
#include "guichet-sandbox-magic.h"
#include "guichet-sandbox-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-telephony.h"
#include "guichet-sandbox.h"

/* The rule of OVHcloud's own form; the alphabet is the one that its caption states. */
#define PASSWORD_MIN   8
#define PASSWORD_MAX   20
#define PASSWORD_SIGNS "#{}()[]-|@=*+/!:;"

static gboolean
is_number (const char *text)
{
  gsize length = strlen (text + (text[0] == '+'));

  return length >= 2 && length <= 20 && strspn (text + (text[0] == '+'), "0123456789") == length;
}

static GuichetSandboxReply *
check_call (const GuichetSandboxService *line, const char *called, const char *calling)
{
  const GuichetSandboxMagic *magic = guichet_sandbox_magic_find (called);

  if (!is_number (called))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "calledNumber is not a valid phone number");
  if (calling != NULL && !is_number (calling))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "callingNumber is not a valid phone number");
  if (line->locked)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                   "Outgoing calls are locked on line %s", line->name);
  if (magic != NULL && magic->refusal != GUICHET_SANDBOX_REFUSAL_NONE)
    return guichet_sandbox_refuse (magic->refusal, "%s", magic->message);
  return NULL;
}

static GuichetSandboxReply *
place_call (GuichetSandboxRequest *request, const GuichetSandboxTarget *target)
{
  const char *called = guichet_sandbox_request_text (request, "calledNumber");
  const char *calling = guichet_sandbox_request_text (request, "callingNumber");
  GuichetSandboxReply *reply = check_call (target->service, called, calling);

  if (reply != NULL)
    return reply;
  guichet_sandbox_calls_place (request->sandbox->calls, target->group, target->service,
                               target->user, called, calling,
                               guichet_sandbox_request_flag (request, "intercom"));
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
post_click2call (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_line (request, &target);

  return reply != NULL ? reply : place_call (request, &target);
}

static GuichetSandboxReply *
post_user_click2call (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_user (request, &target);

  return reply != NULL ? reply : place_call (request, &target);
}

static GuichetSandboxReply *
get_users (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_line (request, &target);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < target.service->users->len; i++)
    {
      const GuichetSandboxUser *user = g_ptr_array_index (target.service->users, i);

      g_variant_builder_add (&builder, "x", user->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_user (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_user (request, &target);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_user (target.user));
  return reply;
}

static GuichetSandboxReply *
check_password (const char *password)
{
  gsize length = strlen (password);

  if (length < PASSWORD_MIN || length > PASSWORD_MAX)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "The password must have between %d and %d characters",
                                   PASSWORD_MIN, PASSWORD_MAX);
  for (const char *p = password; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr (PASSWORD_SIGNS, *p) == NULL)
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "The password contains a character that is not allowed");
    }
  return NULL;
}

static gboolean
has_login (const GuichetSandboxService *line, const char *login)
{
  for (guint i = 0; i < line->users->len; i++)
    {
      const GuichetSandboxUser *user = g_ptr_array_index (line->users, i);

      if (g_str_equal (user->login, login))
        return TRUE;
    }
  return FALSE;
}

static GuichetSandboxReply *
post_user (GuichetSandboxRequest *request)
{
  const char *login = guichet_sandbox_request_text (request, "login");
  const char *password = guichet_sandbox_request_text (request, "password");
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_line (request, &target);
  const GuichetSandboxUser *user;

  if (reply == NULL && login[0] == '\0')
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "The login is empty");
  if (reply == NULL)
    reply = check_password (password);
  if (reply == NULL && has_login (target.service, login))
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                    "The login %s already exists on this line", login);
  if (reply != NULL)
    return reply;
  user = guichet_sandbox_world_add_user (request->sandbox->world, target.service, login, password,
                                         guichet_sandbox_get_time (request->sandbox));
  return guichet_sandbox_reply_new (g_variant_new_int64 (user->id));
}

static GuichetSandboxReply *
delete_user (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_user (request, &target);

  if (reply != NULL)
    return reply;
  g_ptr_array_remove (target.service->users, target.user);
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
post_change_password (GuichetSandboxRequest *request)
{
  const char *password = guichet_sandbox_request_text (request, "password");
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_user (request, &target);

  if (reply == NULL)
    reply = check_password (password);
  if (reply != NULL)
    return reply;
  g_free (target.user->password);
  target.user->password = g_strdup (password);
  return guichet_sandbox_reply_new_void ();
}

#define LINE "/telephony/{billingAccount}/line/{serviceName}"
#define USER LINE "/click2CallUser/{id}"

/* clang-format off */
static const GuichetSandboxParam call_params[] = {
  { "calledNumber", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "callingNumber", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "intercom", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { NULL }
};

/* No “intercom” here: only the line's own operation has it. */
static const GuichetSandboxParam user_call_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { "calledNumber", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "callingNumber", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam user_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam new_user_params[] = {
  { "login", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "password", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

static const GuichetSandboxParam password_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { "password", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_click2call[] = {
  { "POST", LINE "/click2Call", post_click2call, call_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = "voip:apiovh:line/click2Call/create" },
  { "GET", LINE "/click2CallUser", get_users, .item = get_user, .item_name = "id", .action = "voip:apiovh:line/click2CallUser/get" },
  { "POST", LINE "/click2CallUser", post_user, new_user_params, .action = "voip:apiovh:line/click2CallUser/create" },
  { "GET", USER, get_user, user_params, .action = "voip:apiovh:line/click2CallUser/get" },
  { "DELETE", USER, delete_user, user_params, .void_form = GUICHET_SANDBOX_VOID_NO_CONTENT, .action = "voip:apiovh:line/click2CallUser/delete" },
  { "POST", USER "/changePassword", post_change_password, password_params, .void_form = GUICHET_SANDBOX_VOID_EMPTY, .action = "voip:apiovh:line/click2CallUser/changePassword" },
  { "POST", USER "/click2Call", post_user_click2call, user_call_params, .void_form = GUICHET_SANDBOX_VOID_EMPTY, .action = "voip:apiovh:line/click2CallUser/click2Call/create" },
  { NULL }
};
/* clang-format on */
