/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-row.c: one account in the list that one switches with. Shows what it is given;
 * the list knows which account is in use.
 */
#include "config.h"

#include "guichet-profile-row.h"

#include "guichet-profile-avatar.h"

#include <glib/gi18n-lib.h>

#define AVATAR_SIZE 32

struct _GuichetProfileRow
{
  AdwActionRow parent_instance;

  GuichetProfile *profile;
  AdwAvatar *avatar;
  GtkWidget *tick;
};

G_DEFINE_FINAL_TYPE (GuichetProfileRow, guichet_profile_row, ADW_TYPE_ACTION_ROW)

/**
 * guichet_profile_row_show:
 * @self: the row
 * @place: where it belongs
 * @is_current: whether it is in use
 */
void
guichet_profile_row_show (GuichetProfileRow *self, const char *place, gboolean is_current)
{
  g_autofree char *tooltip = NULL;

  g_return_if_fail (GUICHET_IS_PROFILE_ROW (self));

  guichet_profile_avatar_show (self->avatar, self->profile);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 guichet_profile_get_title (self->profile));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), place);
  tooltip = g_strdup_printf ("%s\n%s", guichet_profile_get_title (self->profile), place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  /* Its place stays, so that the texts of all rows are equally wide. */
  gtk_widget_set_opacity (self->tick, is_current ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_current ? _("In use") : place, -1);
}

GuichetProfile *
guichet_profile_row_get_profile (GuichetProfileRow *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE_ROW (self), NULL);

  return self->profile;
}

/**
 * guichet_profile_row_new:
 * @profile: the account
 *
 * Returns: (transfer floating): its row, which shows nothing before guichet_profile_row_show()
 */
GtkWidget *
guichet_profile_row_new (GuichetProfile *profile)
{
  GuichetProfileRow *self = g_object_new (GUICHET_TYPE_PROFILE_ROW, NULL);

  self->profile = g_object_ref (profile);
  return GTK_WIDGET (self);
}

static void
guichet_profile_row_dispose (GObject *object)
{
  g_clear_object (&GUICHET_PROFILE_ROW (object)->profile);
  G_OBJECT_CLASS (guichet_profile_row_parent_class)->dispose (object);
}

static void
guichet_profile_row_class_init (GuichetProfileRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_profile_row_dispose;
}

static void
guichet_profile_row_init (GuichetProfileRow *self)
{
  self->avatar = ADW_AVATAR (adw_avatar_new (AVATAR_SIZE, NULL, TRUE));
  self->tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->avatar));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->tick);
  /* The list asks for its height before it knows its width. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}
