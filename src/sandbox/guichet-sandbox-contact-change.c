/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-contact-change.c: who may put whom in the place of which contact.
 * The rules are those of OVHcloud's guides; how the API words a refusal is not known, so that all
 * sentences here are [inferred]. Changes nothing.
 */
#include "guichet-sandbox-contact-change.h"

#include "guichet-sandbox.h"

const char *const guichet_sandbox_contact_types[] = { "contactAdmin", "contactTech",
                                                      "contactBilling", NULL };

typedef GuichetSandboxReply *(*Rule) (const GuichetSandboxContactChange *change);

static GuichetSandboxReply *
check_fixed (const GuichetSandboxContactChange *change)
{
  if (!guichet_sandbox_subject_is_fixed (&change->subject))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                 "The contacts of %s cannot be changed", change->subject.name);
}

/* The other two are changed on the group. */
static GuichetSandboxReply *
check_kind (const GuichetSandboxContactChange *change)
{
  if (change->subject.service == NULL || change->contact == GUICHET_SANDBOX_CONTACT_TECHNICAL)
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
      "Only the technical contact of %s can be changed, the others are those of its group",
      change->subject.name);
}

/* OVHcloud's panel sends people to the support then; that the API refuses it is [inferred]. */
static GuichetSandboxReply *
check_special_numbers (const GuichetSandboxContactChange *change)
{
  if (change->subject.kind != GUICHET_SANDBOX_SUBJECT_GROUP ||
      !change->subject.group->special_numbers ||
      change->contact == GUICHET_SANDBOX_CONTACT_TECHNICAL)
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_FORBIDDEN, "%s has special numbers: ask the support to change the %s",
      change->subject.name, guichet_sandbox_contact_types[change->contact]);
}

/* The administrator may change all three. Elsewhere than in telephony the other two may replace
 * themselves. */
static GuichetSandboxReply *
check_rights (const GuichetSandboxContactChange *change)
{
  char *const *nichandles = change->subject.contacts->nichandles;

  if (g_str_equal (change->asking, nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR]) ||
      (!guichet_sandbox_subject_is_telephony (&change->subject) &&
       g_str_equal (change->asking, nichandles[change->contact])))
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_FORBIDDEN, "You are not allowed to change the %s of %s",
      guichet_sandbox_contact_types[change->contact], change->subject.name);
}

static GuichetSandboxReply *
check_region (const GuichetSandboxContactChange *change)
{
  if (g_str_equal (change->from->region, change->to->region))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                 "The account %s is not in the same region as %s",
                                 change->to->nichandle, change->from->nichandle);
}

static GuichetSandboxReply *
check_bills (const GuichetSandboxContactChange *change)
{
  const GuichetSandboxAccount *debtor = change->from->unpaid ? change->from
                                        : change->to->unpaid ? change->to
                                                             : NULL;

  if (debtor == NULL)
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                 "The account %s has unpaid bills", debtor->nichandle);
}

static GuichetSandboxReply *
check_debt (const GuichetSandboxContactChange *change)
{
  GuichetSandboxStanding standing = *change->subject.standing;

  if (change->contact != GUICHET_SANDBOX_CONTACT_BILLING ||
      (standing != GUICHET_SANDBOX_STANDING_UNPAID &&
       standing != GUICHET_SANDBOX_STANDING_PENDING_DEBT))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                 "The billing contact of %s cannot be changed before it is paid",
                                 change->subject.name);
}

static GuichetSandboxReply *
check_procedure (const GuichetSandboxContactChange *change)
{
  const GuichetSandboxAccount *missing = !change->from->voip_verified ? change->from
                                         : !change->to->voip_verified ? change->to
                                                                      : NULL;

  if (change->contact != GUICHET_SANDBOX_CONTACT_BILLING ||
      !guichet_sandbox_subject_is_telephony (&change->subject) || missing == NULL)
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                 "The account %s has not completed the VoIP validation procedure",
                                 missing->nichandle);
}

static GuichetSandboxReply *
check_pending (const GuichetSandboxContactChange *change)
{
  const GuichetSandboxTask *pending = guichet_sandbox_tasks_find_pending (
      change->sandbox->tasks, &change->subject, change->contact);

  if (pending == NULL)
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_CONFLICT, "A change of the %s of %s is already pending",
      guichet_sandbox_contact_types[change->contact], change->subject.name);
}

/* First what the caller may do at all, then what is in the way. */
static const Rule rules[] = { check_fixed,  check_kind,      check_special_numbers,
                              check_rights, check_region,    check_bills,
                              check_debt,   check_procedure, check_pending };

/* What is looked at again when the request is worked on. */
static const Rule account_rules[] = { check_bills, check_debt, check_procedure };

static GuichetSandboxReply *
follow (const Rule *some, gsize n, const GuichetSandboxContactChange *change)
{
  GuichetSandboxReply *reply = NULL;

  for (gsize i = 0; i < n && reply == NULL; i++)
    reply = some[i](change);
  return reply;
}

static gboolean
is_nichandle (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }
  return text[0] != '\0';
}

/**
 * guichet_sandbox_contact_change_read:
 * @request: a request with the body of changeContact
 * @subject: the service
 * @contact: the contact to read
 * @change: (out caller-allocates): the change; its “to” is %NULL if nothing is to change
 *
 * Who sends the contact that is there already changes nothing, as who does not send it.
 *
 * Returns: (transfer full) (nullable): a refusal if what was sent names no account
 */
GuichetSandboxReply *
guichet_sandbox_contact_change_read (GuichetSandboxRequest *request,
                                     const GuichetSandboxSubject *subject,
                                     GuichetSandboxContact contact,
                                     GuichetSandboxContactChange *change)
{
  GuichetSandboxWorld *world = request->sandbox->world;
  const char *name = guichet_sandbox_contact_types[contact];
  const char *wanted = guichet_sandbox_request_text (request, name);
  const char *current = subject->contacts->nichandles[contact];

  *change = (GuichetSandboxContactChange){ .sandbox = request->sandbox,
                                           .subject = *subject,
                                           .contact = contact,
                                           .asking = request->account->nichandle };
  if (wanted == NULL || g_ascii_strcasecmp (wanted, current) == 0)
    return NULL;
  if (!is_nichandle (wanted))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "Body parameter %s isn't formated correctly", name);
  change->from = guichet_sandbox_world_find_customer (world, current);
  change->to = guichet_sandbox_world_find_customer (world, wanted);
  if (change->to == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "The account %s does not exist", wanted);
  return NULL;
}

/**
 * guichet_sandbox_contact_change_check:
 * @change: a change that is asked for
 *
 * Returns: (transfer full) (nullable): a refusal, or %NULL if the change may begin
 */
GuichetSandboxReply *
guichet_sandbox_contact_change_check (const GuichetSandboxContactChange *change)
{
  return follow (rules, G_N_ELEMENTS (rules), change);
}

/**
 * guichet_sandbox_contact_change_check_accounts:
 * @change: a change that has begun
 *
 * Returns: (transfer full) (nullable): a refusal, or %NULL if nothing has come in its way since
 */
GuichetSandboxReply *
guichet_sandbox_contact_change_check_accounts (const GuichetSandboxContactChange *change)
{
  return follow (account_rules, G_N_ELEMENTS (account_rules), change);
}
