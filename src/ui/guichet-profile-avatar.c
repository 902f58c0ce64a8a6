/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-avatar.c: the avatar of an account. Its colour is that of the account, whatever
 * the account is called.
 */
#include "config.h"

#include "guichet-profile-avatar.h"

/* As many as the style sheet has. libadwaita takes the colour from the text and offers no other
 * way; who renames an account still looks for the colour. */
static const char *const colours[] = { "account-blue",   "account-green",
                                       "account-yellow", "account-red",
                                       "account-purple", "account-brown",
                                       "account-slate",  NULL };

/**
 * guichet_profile_avatar_show:
 * @avatar: what shows it
 * @profile: (nullable): the account; %NULL for nobody
 *
 * Shows the initials and the colour of @profile.
 */
void
guichet_profile_avatar_show (AdwAvatar *avatar, GuichetProfile *profile)
{
  const char *title = profile != NULL ? guichet_profile_get_title (profile) : NULL;

  g_return_if_fail (ADW_IS_AVATAR (avatar));

  adw_avatar_set_text (avatar, title);
  adw_avatar_set_show_initials (avatar, title != NULL);
  for (guint i = 0; colours[i] != NULL; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (avatar), colours[i]);
  if (profile != NULL)
    gtk_widget_add_css_class (
        GTK_WIDGET (avatar),
        colours[g_str_hash (guichet_profile_get_id (profile)) % (G_N_ELEMENTS (colours) - 1)]);
}
