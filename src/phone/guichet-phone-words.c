/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-words.c: what a number is, in words for people and in nicks for programs. Only
 * tables and look-ups.
 */
#include "config.h"

#include "guichet-phone-number-private.h"
#include "guichet-phone-france.h"
#include "guichet-phone-international.h"

#include <string.h>
#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct { const char *nick, *words; } types[] = {
  [GUICHET_PHONE_TYPE_UNKNOWN]         = { "unknown",         N_("Phone number") },
  [GUICHET_PHONE_TYPE_FIXED]           = { "fixed",           N_("Landline") },
  [GUICHET_PHONE_TYPE_MOBILE]          = { "mobile",          N_("Mobile") },
  [GUICHET_PHONE_TYPE_FIXED_OR_MOBILE] = { "fixed-or-mobile", N_("Landline or mobile") },
  [GUICHET_PHONE_TYPE_TOLL_FREE]       = { "toll-free",       N_("Free call") },
  [GUICHET_PHONE_TYPE_PREMIUM]         = { "premium",         N_("Premium number") },
  [GUICHET_PHONE_TYPE_SHARED_COST]     = { "shared-cost",     N_("Special number") },
  [GUICHET_PHONE_TYPE_VOIP]            = { "voip",            N_("Internet line") },
  [GUICHET_PHONE_TYPE_PERSONAL]        = { "personal",        N_("Personal number") },
  [GUICHET_PHONE_TYPE_PAGER]           = { "pager",           N_("Pager") },
  [GUICHET_PHONE_TYPE_UNIVERSAL]       = { "uan",             N_("Company number") },
  [GUICHET_PHONE_TYPE_VOICEMAIL]       = { "voicemail",       N_("Voicemail") },
  [GUICHET_PHONE_TYPE_SHORT]           = { "short",           N_("Short number") },
  [GUICHET_PHONE_TYPE_EMERGENCY]       = { "emergency",       N_("Emergency number") },
};

static const struct { const char *nick, *brief, *sentence; } warnings[] = {
  [GUICHET_PHONE_WARNING_NONE]         = { "none", NULL, NULL },
  [GUICHET_PHONE_WARNING_UNKNOWN_COST] = { "unknown-cost", N_("may be surcharged"),
                                           N_("This number may cost more than a usual call.") },
  [GUICHET_PHONE_WARNING_SHARED_COST]  = { "shared-cost", N_("surcharged call"),
                                           N_("This number costs more than a usual call.") },
  [GUICHET_PHONE_WARNING_PREMIUM]      = { "premium", N_("surcharged call"),
                                           N_("This is a premium number: the call is surcharged.") },
  [GUICHET_PHONE_WARNING_EMERGENCY]    = { "emergency", N_("dial it on the phone itself"),
                                           N_("This is an emergency number: dial it on the phone itself.") },
};
/* clang-format on */

/* "🇧🇪" for "BE": the flag is written with the letters of the region. NULL for what is no country.
 */
static char *
make_flag (const char *region)
{
  const gunichar regional_a = 0x1F1E6;
  GString *flag;

  if (strlen (region) != 2 || !g_ascii_isupper (region[0]) || !g_ascii_isupper (region[1]))
    return NULL;

  flag = g_string_new (NULL);
  g_string_append_unichar (flag, regional_a + (gunichar) (region[0] - 'A'));
  g_string_append_unichar (flag, regional_a + (gunichar) (region[1] - 'A'));

  return g_string_free (flag, FALSE);
}

/* "International network · price unknown" */
static char *
describe_international (const GuichetPhoneInternational *international)
{
  if (international->cost == NULL)
    return g_strdup (_ (international->words));

  return g_strdup_printf ("%s · %s", _ (international->words), _ (international->cost));
}

/* What the call costs, if there is something to say; French prices are not those of other
 * countries. */
static const char *
find_cost (const GuichetPhoneNumber *number)
{
  if (number->warning != GUICHET_PHONE_WARNING_NONE)
    return _ (warnings[number->warning].brief);
  if (number->type == GUICHET_PHONE_TYPE_SHORT)
    return _("free call");
  if (guichet_phone_is_french (number->region) && number->type != GUICHET_PHONE_TYPE_TOLL_FREE &&
      number->type != GUICHET_PHONE_TYPE_MOBILE)
    return _("usual price");

  return NULL;
}

/**
 * guichet_phone_number_describe:
 * @number: a number
 *
 * Says what kind of number it is, where it rings and what the call costs, such as "Landline · Paris
 * region · usual price", "Mobile" or "🇧🇪 Landline". Numbers out of France begin with the flag of
 * their country; those without a country say what they are, "Satellite phone · price unknown".
 *
 * Returns: (transfer full): the words, translated, for display
 */
char *
guichet_phone_number_describe (const GuichetPhoneNumber *number)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *flag =
      guichet_phone_is_french (number->region) ? NULL : make_flag (number->region);
  const char *place =
      number->e164 != NULL ? guichet_phone_france_place (number->e164, number->region) : NULL;
  const char *cost = find_cost (number);
  const GuichetPhoneInternational *international =
      number->e164 != NULL ? guichet_phone_international_find (number->e164) : NULL;

  if (!number->valid)
    return g_strdup (_("This number does not seem to exist"));
  if (international != NULL)
    return describe_international (international);

  if (flag != NULL)
    g_string_append_printf (words, "%s ", flag);
  g_string_append (words, _ (types[number->type].words));
  if (place != NULL)
    g_string_append_printf (words, " · %s", place);
  if (cost != NULL)
    g_string_append_printf (words, " · %s", cost);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * guichet_phone_warning_describe:
 * @warning: a warning
 *
 * Returns: (nullable) (transfer none): a sentence for people, translated; %NULL if there is nothing
 * to warn of
 */
const char *
guichet_phone_warning_describe (GuichetPhoneWarning warning)
{
  g_return_val_if_fail ((gsize) warning < G_N_ELEMENTS (warnings), NULL);

  return warnings[warning].sentence != NULL ? _ (warnings[warning].sentence) : NULL;
}

/**
 * guichet_phone_type_get_nick:
 * @type: a type
 *
 * Returns: (transfer none): its name for programs, such as "mobile" or "toll-free"
 */
const char *
guichet_phone_type_get_nick (GuichetPhoneType type)
{
  g_return_val_if_fail ((gsize) type < G_N_ELEMENTS (types), NULL);

  return types[type].nick;
}

/**
 * guichet_phone_warning_get_nick:
 * @warning: a warning
 *
 * Returns: (transfer none): its name for programs, such as "none" or "shared-cost"
 */
const char *
guichet_phone_warning_get_nick (GuichetPhoneWarning warning)
{
  g_return_val_if_fail ((gsize) warning < G_N_ELEMENTS (warnings), NULL);

  return warnings[warning].nick;
}
