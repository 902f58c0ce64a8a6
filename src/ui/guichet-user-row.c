/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-row.c: chooses the Click2Call user (“identifier”) with which calls are placed: the
 * newest of the line, or one of them. A choice that the line does not have is shown as such, never
 * changed by itself.
 */
#include "config.h"

#include "guichet-user-row.h"

#include "guichet-user-list.h"

#include <glib/gi18n-lib.h>

struct _GuichetUserRow
{
  AdwComboRow parent_instance;

  GtkWidget *retry;

  GuichetSession *session;
  GSettings *settings;
  GSettings *own; /* of the profile in use */
  GuichetUserList *users;
  GArray *ids; /* (element-type gint64): of the rows that are shown; the first is 0 */
  guint refresh_source;
  gboolean syncing; /* the row is made to follow the settings, not the other way round */
};

G_DEFINE_FINAL_TYPE (GuichetUserRow, guichet_user_row, ADW_TYPE_COMBO_ROW)

static char *
make_label (GuichetClick2callUser *user)
{
  const char *login = guichet_click2call_user_get_login (user);
  GDateTime *created = guichet_click2call_user_get_created (user);
  g_autoptr(GDateTime) local = created != NULL ? g_date_time_to_local (created) : NULL;
  g_autofree char *date = local != NULL ? g_date_time_format (local, _("%-d %B %Y")) : NULL;
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_click2call_user_get_id (user));
  const char *name = *login != '\0' ? login : id;

  if (date == NULL)
    return g_strdup (name);
  /* Translators: an identifier and the date of its creation: "accueil (3 May 2024)" */
  return g_strdup_printf (_("%s (%s)"), name, date);
}

static void
add (GuichetUserRow *self, GtkStringList *labels, gint64 id, char *label)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_take (labels, label);
}

static gboolean
find_id (GuichetUserRow *self, gint64 id, guint *position)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Returns: whether the chosen identifier is one of the line, or the automatic one */
static gboolean
show_choices (GuichetUserRow *self)
{
  gint64 chosen = g_settings_get_int64 (self->own, "click2call-user");
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint position = 0;
  gboolean is_known;

  g_array_set_size (self->ids, 0);
  add (self, labels, 0, g_strdup (_("Automatic (newest)")));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->users)); i++)
    {
      g_autoptr(GuichetClick2callUser) user =
                     g_list_model_get_item (G_LIST_MODEL (self->users), i);

      add (self, labels, guichet_click2call_user_get_id (user), make_label (user));
    }
  is_known = find_id (self, chosen, &position);
  if (!is_known)
    {
      position = self->ids->len;
      add (self, labels, chosen, g_strdup_printf ("%" G_GINT64_FORMAT, chosen));
    }
  self->syncing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  self->syncing = FALSE;
  return is_known;
}

/* Returns: (nullable) */
static const char *
find_remark (GuichetUserRow *self, gboolean is_known)
{
  const GError *error = guichet_read_list_get_error (GUICHET_READ_LIST (self->users));

  if (g_settings_get_boolean (self->settings, "intercom"))
    return _("Not used while the telephone picks up by loudspeaker.");
  if (guichet_session_get_line (self->session) == NULL)
    return NULL;
  if (guichet_read_list_get_loading (GUICHET_READ_LIST (self->users)))
    return _("Loading identifiers…");
  if (error != NULL)
    return error->message;
  if (!is_known)
    return _("This line does not have the chosen identifier.");
  if (g_list_model_get_n_items (G_LIST_MODEL (self->users)) == 0)
    return _("This line has no identifier: it places calls itself.");
  return NULL;
}

static void
refresh (GuichetUserRow *self)
{
  const char *remark = find_remark (self, show_choices (self));
  gboolean failed = guichet_read_list_get_error (GUICHET_READ_LIST (self->users)) != NULL &&
                    !guichet_read_list_get_loading (GUICHET_READ_LIST (self->users));

  /* Where there is nothing to remark, a login and its date have the width of the row. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), remark == NULL);
  if (remark != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), remark);
  gtk_widget_set_visible (self->retry, failed);
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !g_settings_get_boolean (self->settings, "intercom"));
}

static void
refresh_due_cb (gpointer user_data)
{
  GuichetUserRow *self = user_data;

  self->refresh_source = 0;
  refresh (self);
}

/* Not at once: the choice of a row comes here too, while the row still is about to change. */
static void
changed_cb (GuichetUserRow *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_once (refresh_due_cb, self);
}

/* Apart, because the settings of the profile may be those of the instance. */
static void
user_chosen_cb (GuichetUserRow *self)
{
  changed_cb (self);
}

static void
profile_changed_cb (GuichetUserRow *self)
{
  GSettings *own = guichet_session_get_profile_settings (self->session);

  if (self->own == own)
    return;
  if (self->own != NULL)
    g_signal_handlers_disconnect_by_func (self->own, user_chosen_cb, self);
  g_set_object (&self->own, own);
  g_signal_connect_object (self->own, "changed::click2call-user", G_CALLBACK (user_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
selected_cb (GuichetUserRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (!self->syncing && selected < self->ids->len)
    g_settings_set_int64 (self->own, "click2call-user",
                          g_array_index (self->ids, gint64, selected));
}

static void
retry_clicked_cb (GuichetUserRow *self)
{
  guichet_user_list_refresh (self->users);
}

/**
 * guichet_user_row_set_session:
 * @self: the row
 * @session: whose line and settings; set once
 */
void
guichet_user_row_set_session (GuichetUserRow *self, GuichetSession *session)
{
  g_return_if_fail (GUICHET_IS_USER_ROW (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (guichet_session_get_settings (session));
  self->users = guichet_user_list_new (session);
  g_signal_connect_object (self->users, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->users, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::profile", G_CALLBACK (profile_changed_cb), self,
                           G_CONNECT_SWAPPED);
  profile_changed_cb (self);
  g_signal_connect_object (self->settings, "changed::intercom", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
guichet_user_row_dispose (GObject *object)
{
  GuichetUserRow *self = GUICHET_USER_ROW (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->users);
  g_clear_object (&self->own);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_user_row_parent_class)->dispose (object);
}

static void
guichet_user_row_finalize (GObject *object)
{
  GuichetUserRow *self = GUICHET_USER_ROW (object);

  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (guichet_user_row_parent_class)->finalize (object);
}

static void
guichet_user_row_class_init (GuichetUserRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_user_row_dispose;
  object_class->finalize = guichet_user_row_finalize;
}

static void
guichet_user_row_init (GuichetUserRow *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_builder_list_item_factory_new_from_resource (
      NULL, GUICHET_RESOURCE_PATH "/ui/guichet-user-item.ui");

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->retry = gtk_button_new_with_label (_("Try Again"));
  gtk_widget_set_valign (self->retry, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->retry, FALSE);
  g_signal_connect_object (self->retry, "clicked", G_CALLBACK (retry_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->retry);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), factory);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Click2Call identifier"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}
