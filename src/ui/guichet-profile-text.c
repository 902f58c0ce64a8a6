/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-text.c: what people read of an account: where it belongs, and by how much a clock
 * is wrong.
 * Pure.
 */
#include "config.h"

#include "guichet-profile-text.h"

#include <glib/gi18n-lib.h>

#define MINUTE 60
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * guichet_profile_text_place:
 * @profile: an account one can switch to
 * @source: (nullable): where what was found on this computer stands, "~/.ovh.conf"
 *
 * Returns: (transfer full): the nichandle, unless it is the title, and where the account belongs
 */
char *
guichet_profile_text_place (GuichetProfile *profile, const char *source)
{
  const char *nichandle = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (GUICHET_IS_PROFILE (profile), NULL);

  nichandle = guichet_profile_get_nichandle (profile);
  if (guichet_profile_get_kind (profile) != GUICHET_PROFILE_FOUND)
    place = g_strdup (guichet_profile_get_endpoint (profile));
  else if (is_given (source))
    /* Translators: where the keys stand: "the environment", "/home/john/.ovh.conf" */
    place = g_strdup_printf (_("found in %s"), source);
  else
    place = g_strdup (_("found on this computer"));
  return is_given (nichandle) && !g_str_equal (nichandle, guichet_profile_get_title (profile))
             ? g_strdup_printf ("%s · %s", nichandle, place)
             : g_steal_pointer (&place);
}

/**
 * guichet_profile_text_difference:
 * @seconds: how far two clocks are apart; the sign does not matter
 *
 * Returns: (transfer full): the same in the unit that people would choose, “2 hours”
 */
char *
guichet_profile_text_difference (gint64 seconds)
{
  const guint64 apart = (guint64) (seconds < 0 ? -seconds : seconds);
  const guint64 days = (apart + DAY / 2) / DAY;
  const guint64 hours = (apart + HOUR / 2) / HOUR;
  const guint64 minutes = MAX ((apart + MINUTE / 2) / MINUTE, 1);

  if (hours >= 48)
    return g_strdup_printf (ngettext ("%u day", "%u days", (gulong) days), (guint) days);
  if (minutes >= 60)
    return g_strdup_printf (ngettext ("%u hour", "%u hours", (gulong) hours), (guint) hours);
  return g_strdup_printf (ngettext ("%u minute", "%u minutes", (gulong) minutes), (guint) minutes);
}
