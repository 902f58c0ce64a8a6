/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-reasons.c: the words of why contacts stay as they are, where several
 * reasons stand together: of many services, how many for which reason; of one, which contact for
 * which. Pure.
 */
#include "config.h"

#include "guichet-contact-change-reasons.h"

#include "guichet-nichandle.h"
#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

#define N_TYPES 3

/* clang-format off */
/* Said of one service or of many, after a number or a colon. */
static const char *const briefs[GUICHET_CONTACT_N_REASONS] = {
  [GUICHET_CONTACT_ALLOWED]         = "",
  [GUICHET_CONTACT_NOT_KNOWN]       = NC_("reason", "contacts not known yet"),
  [GUICHET_CONTACT_OVHTEL]          = NC_("reason", "OVHcloud’s own"),
  [GUICHET_CONTACT_XDSL_PACK]       = NC_("reason", "part of an xDSL pack"),
  [GUICHET_CONTACT_SPECIAL_NUMBERS] = NC_("reason", "special numbers: ask OVHcloud’s support"),
  [GUICHET_CONTACT_BY_GROUP]        = NC_("reason", "changes with the telephony group alone"),
  [GUICHET_CONTACT_ADMIN_ALONE]     = NC_("reason", "you are not the administrator"),
  [GUICHET_CONTACT_SELF_ALONE]      = NC_("reason", "you may replace yourself alone"),
  [GUICHET_CONTACT_PENDING]         = NC_("reason", "a request is under way"),
  [GUICHET_CONTACT_DEBT_MINE]       = NC_("reason", "you have an open bill to pay first"),
  [GUICHET_CONTACT_DEBT]            = NC_("reason", "a bill is open"),
  [GUICHET_CONTACT_SAME]            = NC_("reason", "already the contact"),
  [GUICHET_CONTACT_WITH_GROUP]      = NC_("reason", "comes with the group"),
  [GUICHET_CONTACT_NO_ACCOUNT]      = NC_("reason", "not the identifier of an account"),
};
/* clang-format on */

static char *
write_brief (GuichetContactReason reason, const char *account)
{
  g_autofree char *name = guichet_nichandle_tidy (account);

  if (reason == GUICHET_CONTACT_SAME && *name != '\0')
    /* Translators: %s is an account that is the contact without a change. */
    return g_strdup_printf (C_ ("reason", "already %s"), name);

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "reason", briefs[reason]));
}

/**
 * guichet_contact_change_reasons_count:
 * @self: what was counted so far
 * @reason: why a contact of one more service stays as it is; %GUICHET_CONTACT_ALLOWED does not
 * count
 */
void
guichet_contact_change_reasons_count (GuichetContactChangeReasons *self,
                                      GuichetContactReason reason)
{
  if (reason != GUICHET_CONTACT_ALLOWED)
    self->counts[reason]++;
}

/**
 * guichet_contact_change_reasons_get_total:
 * @self: what was counted
 *
 * Returns: how many services have a reason
 */
guint
guichet_contact_change_reasons_get_total (const GuichetContactChangeReasons *self)
{
  guint total = 0;

  for (guint i = 0; i < GUICHET_CONTACT_N_REASONS; i++)
    total += self->counts[i];

  return total;
}

/* Returns: the reason of most services, of those that are not @told yet; none after the last */
static GuichetContactReason
find_most (const GuichetContactChangeReasons *self, const gboolean told[GUICHET_CONTACT_N_REASONS])
{
  GuichetContactReason most = GUICHET_CONTACT_ALLOWED;

  for (guint i = GUICHET_CONTACT_ALLOWED + 1; i < GUICHET_CONTACT_N_REASONS; i++)
    if (!told[i] && self->counts[i] > self->counts[most])
      most = i;

  return most;
}

static void
append (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, C_ ("reasons", "; "));
  g_string_append (text, part);
}

/**
 * guichet_contact_change_reasons_write:
 * @self: what was counted
 * @account: (nullable): who shall be the contact
 *
 * Returns: (transfer full): each reason and of how many services, the most first; of one reason
 * alone no number; "" for none
 */
char *
guichet_contact_change_reasons_write (const GuichetContactChangeReasons *self, const char *account)
{
  const guint total = guichet_contact_change_reasons_get_total (self);
  gboolean told[GUICHET_CONTACT_N_REASONS] = { FALSE };
  GString *text = g_string_new (NULL);
  GuichetContactReason reason;

  while ((reason = find_most (self, told)) != GUICHET_CONTACT_ALLOWED)
    {
      g_autofree char *brief = write_brief (reason, account);
      /* Translators: how many services, and why: "312: you are not the administrator" */
      g_autofree char *part =
          g_strdup_printf (C_ ("reason", "%'u: %s"), self->counts[reason], brief);

      append (text, self->counts[reason] < total ? part : brief);
      told[reason] = TRUE;
    }

  return g_string_free (text, FALSE);
}

/**
 * guichet_contact_change_reasons_write_contacts:
 * @reasons: (array fixed-size=3): why administrator, technical and billing contact stay as they
 * are; %GUICHET_CONTACT_ALLOWED where they do not
 * @accounts: (array fixed-size=3): each (nullable): who shall be which contact
 *
 * Returns: (transfer full): each reason and the contacts it holds for; "" for none
 */
char *
guichet_contact_change_reasons_write_contacts (const GuichetContactReason reasons[3],
                                               const char *const accounts[3])
{
  GString *text = g_string_new (NULL);
  GuichetContactTypes told = GUICHET_CONTACT_NONE;

  for (guint i = 0; i < N_TYPES; i++)
    {
      g_autofree char *brief = NULL;
      g_autofree char *names = NULL;
      g_autofree char *part = NULL;
      GuichetContactTypes types = GUICHET_CONTACT_NONE;

      if (reasons[i] == GUICHET_CONTACT_ALLOWED || (told & (1 << i)) != 0)
        continue;
      for (guint k = i; k < N_TYPES; k++)
        if (reasons[k] == reasons[i] &&
            (reasons[i] != GUICHET_CONTACT_SAME || g_strcmp0 (accounts[k], accounts[i]) == 0))
          types |= 1 << k;
      told |= types;
      brief = write_brief (reasons[i], accounts[i]);
      names = guichet_service_text_contacts (types);
      /* Translators: why, and the contacts that it holds for */
      part = g_strdup_printf (C_ ("reason", "%s (%s)"), brief, names);
      append (text, part);
    }

  return g_string_free (text, FALSE);
}
