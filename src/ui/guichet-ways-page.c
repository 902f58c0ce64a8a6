/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ways-page.c: the first page of signing in: what was found on this computer, the ways to
 * sign in, where the account is, and a word to those who come from EasyClick2Call.
 */
#include "config.h"

#include "guichet-ways-page.h"

#include "guichet-endpoint-group.h"
#include "guichet-found-row.h"
#include "guichet-only-child.h"
#include "guichet-sign-in-way.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetWaysPage
{
  AdwBin parent_instance;

  GtkWidget *fixed_note;
  AdwPreferencesGroup *found_group;
  AdwPreferencesGroup *ways_group;
  GuichetEndpointGroup *endpoint_group;
  AdwActionRow *look_row;
  GtkWidget *content; /* what scrolls */
  AdwExpanderRow *newcomer_row;
  GtkWidget *came_from; /* the row that the person last chose; at first the first way */

  GPtrArray *found_rows; /* in found_group */
};

G_DEFINE_FINAL_TYPE (GuichetWaysPage, guichet_ways_page, ADW_TYPE_BIN)

enum
{
  WAY,
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
way_activated_cb (GtkWidget *row, GuichetWaysPage *self)
{
  const GuichetSignInWay *way = g_object_get_data (G_OBJECT (row), "way");

  self->came_from = row;
  if (guichet_endpoint_group_check (self->endpoint_group))
    g_signal_emit (self, signals[WAY], 0, way->name);
  else
    guichet_endpoint_group_focus (self->endpoint_group);
}

static void
found_chosen_cb (GuichetWaysPage *self, GuichetFoundAccount *account, gboolean copy)
{
  g_signal_emit (self, signals[FOUND], 0, account, copy);
}

/* What the row of the file says; @missed: nothing was there a moment ago */
static void
describe_files (GuichetWaysPage *self, gboolean missed)
{
  adw_action_row_set_subtitle (
      self->look_row,
      missed ? _("Nothing is there: neither in ~/.ovh.conf nor in /etc/ovh.conf, nor in the "
                 "environment.")
             : _("What OVHcloud’s own tools use: ~/.ovh.conf, /etc/ovh.conf or the environment. "
                 "Guichet looks there again."));
}

static void
look_cb (GuichetWaysPage *self)
{
  guichet_ways_page_look (self);
  describe_files (self, self->found_rows->len == 0);
  if (self->found_rows->len > 0)
    guichet_found_row_focus (g_ptr_array_index (self->found_rows, 0));
}

static void
add_found (GuichetWaysPage *self, GuichetFoundAccount *account)
{
  GuichetFoundRow *row = guichet_found_row_new (account);

  g_signal_connect_swapped (row, "chosen", G_CALLBACK (found_chosen_cb), self);
  adw_preferences_group_add (self->found_group, GTK_WIDGET (row));
  g_ptr_array_add (self->found_rows, row);
}

/**
 * guichet_ways_page_look:
 * @self: the page
 *
 * Looks again for what was found on this computer.
 */
void
guichet_ways_page_look (GuichetWaysPage *self)
{
  g_autoptr(GListModel) found = NULL;

  g_return_if_fail (GUICHET_IS_WAYS_PAGE (self));

  found = guichet_found_account_search ();
  for (guint i = 0; i < self->found_rows->len; i++)
    adw_preferences_group_remove (self->found_group, g_ptr_array_index (self->found_rows, i));
  g_ptr_array_set_size (self->found_rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(GuichetFoundAccount) account = g_list_model_get_item (found, i);

      add_found (self, account);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->found_group), self->found_rows->len > 0);
}

/**
 * guichet_ways_page_set_fixed:
 * @self: the page
 * @fixed: whether the environment decides which account is used
 *
 * Says so: an account that is signed in to is kept, but not used yet.
 */
void
guichet_ways_page_set_fixed (GuichetWaysPage *self, gboolean fixed)
{
  g_return_if_fail (GUICHET_IS_WAYS_PAGE (self));

  gtk_widget_set_visible (self->fixed_note, fixed);
}

/**
 * guichet_ways_page_dup_endpoint:
 * @self: the page
 *
 * Returns: (transfer full): where the account is: a name, or an address
 */
char *
guichet_ways_page_dup_endpoint (GuichetWaysPage *self)
{
  g_return_val_if_fail (GUICHET_IS_WAYS_PAGE (self), NULL);

  return guichet_endpoint_group_dup_endpoint (self->endpoint_group);
}

void
guichet_ways_page_set_endpoint (GuichetWaysPage *self, const char *endpoint)
{
  g_return_if_fail (GUICHET_IS_WAYS_PAGE (self));

  guichet_endpoint_group_set_endpoint (self->endpoint_group, endpoint);
}

/**
 * guichet_ways_page_focus_endpoint:
 * @self: the page
 *
 * Gives the keyboard to where the account is said to be.
 */
void
guichet_ways_page_focus_endpoint (GuichetWaysPage *self)
{
  g_return_if_fail (GUICHET_IS_WAYS_PAGE (self));

  guichet_endpoint_group_focus (self->endpoint_group);
}

static GtkWidget *
make_row (const char *title, const char *sentence, const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
add_way (GuichetWaysPage *self, const GuichetSignInWay *way)
{
  GtkWidget *row = make_row (_(way->title), _(way->sentence), way->icon_name);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "way", (gpointer) way);
  g_signal_connect (row, "activated", G_CALLBACK (way_activated_cb), self);
  adw_preferences_group_add (self->ways_group, row);
  if (self->came_from == NULL)
    self->came_from = row;
}

/* The service account is for the few, and stands last. */
static void
add_ways (GuichetWaysPage *self)
{
  for (guint i = 0; i + 1 < guichet_n_sign_in_ways; i++)
    add_way (self, &guichet_sign_in_ways[i]);
  self->look_row = ADW_ACTION_ROW (
      make_row (_("With a configuration file"), "", "folder-saved-search-symbolic"));
  describe_files (self, FALSE);
  g_signal_connect_swapped (self->look_row, "activated", G_CALLBACK (look_cb), self);
  adw_preferences_group_add (self->ways_group, GTK_WIDGET (self->look_row));
  add_way (self, &guichet_sign_in_ways[guichet_n_sign_in_ways - 1]);
}

/* What opens below the fold is brought into sight while it grows, as long as the focus is there. */
static void
show_newcomer_row (gpointer user_data)
{
  g_autoptr(GuichetWaysPage) self = guichet_weak_take (user_data);
  GtkWidget *row = self != NULL ? GTK_WIDGET (self->newcomer_row) : NULL;
  GtkWidget *scrolled;
  graphene_rect_t place;

  if (row == NULL || !adw_expander_row_get_expanded (self->newcomer_row) ||
      gtk_widget_get_focus_child (row) == NULL ||
      !gtk_widget_compute_bounds (row, self->content, &place))
    return;
  scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                             place.origin.y, place.origin.y + place.size.height);
}

/* The rows get their places after this. */
static void
size_changed_cb (GuichetWaysPage *self)
{
  if (adw_expander_row_get_expanded (self->newcomer_row))
    g_idle_add_once (show_newcomer_row, guichet_weak_new (self));
}

/* Who comes back goes on from there. */
static gboolean
guichet_ways_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GUICHET_WAYS_PAGE (widget)->came_from);
}

static void
guichet_ways_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_WAYS_PAGE);
  G_OBJECT_CLASS (guichet_ways_page_parent_class)->dispose (object);
}

static void
guichet_ways_page_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_WAYS_PAGE (object)->found_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (guichet_ways_page_parent_class)->finalize (object);
}

static void
guichet_ways_page_class_init (GuichetWaysPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_ways_page_dispose;
  object_class->finalize = guichet_ways_page_finalize;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_ways_page_grab_focus;

  signals[WAY] = g_signal_new ("way", GUICHET_TYPE_WAYS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FOUND] = g_signal_new ("found", GUICHET_TYPE_WAYS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, GUICHET_TYPE_FOUND_ACCOUNT, G_TYPE_BOOLEAN);
  g_type_ensure (GUICHET_TYPE_ENDPOINT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-ways-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetWaysPage, fixed_note);
  gtk_widget_class_bind_template_child (widget_class, GuichetWaysPage, found_group);
  gtk_widget_class_bind_template_child (widget_class, GuichetWaysPage, ways_group);
  gtk_widget_class_bind_template_child (widget_class, GuichetWaysPage, endpoint_group);
  gtk_widget_class_bind_template_child (widget_class, GuichetWaysPage, content);
  gtk_widget_class_bind_template_child (widget_class, GuichetWaysPage, newcomer_row);
}

static void
guichet_ways_page_init (GuichetWaysPage *self)
{
  GtkWidget *scrolled;

  self->found_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_ways (self);
  scrolled = gtk_widget_get_ancestor (self->content, GTK_TYPE_SCROLLED_WINDOW);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                           "changed", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
}
