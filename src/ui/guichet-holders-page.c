/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holders-page.c: who holds the domain names of the account: a list of all on the left, one
 * of them on the right, one after the other where it is narrow. Changes nothing itself.
 */
#include "config.h"

#include "guichet-holders-page.h"

#include "guichet-csv-dialog.h"
#include "guichet-holder-csv.h"
#include "guichet-holder-page.h"
#include "guichet-holders-list.h"

#include <glib/gi18n-lib.h>

/* Of the list beside a holder */
#define LIST_WIDTH 360

struct _GuichetHoldersPage
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  AdwClamp *clamp;
  GuichetHoldersList *list;
  GtkWidget *detail;
  GtkStack *detail_stack;
  GuichetHolderPage *holder_page;

  GuichetDesk *desk;
  GuichetHolderList *holders;
  GuichetHoldersShown *shown;
  GuichetHolderView *view; /* (unowned): in list */
  gint64 wanted;           /* who is to be shown once it is read; 0: nobody */
};

G_DEFINE_FINAL_TYPE (GuichetHoldersPage, guichet_holders_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetHoldersPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

static GuichetDomainContact *
dup_holder (GuichetHoldersPage *self)
{
  GuichetDomainContact *holder = NULL;

  g_object_get (self->view, "holder", &holder, NULL);
  return holder;
}

/* What is seen */

/* Where both are seen, the way back is that of the keyboard. */
static void
refresh_back (GuichetHoldersPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holders.back",
                                 adw_leaflet_get_folded (self->leaflet) &&
                                     adw_leaflet_get_visible_child (self->leaflet) == self->detail);
}

/* Beside a holder, the list gets no wider than it must. */
static void
refresh_layout (GuichetHoldersPage *self)
{
  adw_clamp_set_maximum_size (self->clamp,
                              adw_leaflet_get_folded (self->leaflet) ? G_MAXINT16 : LIST_WIDTH);
  refresh_back (self);
}

static void
refresh_detail (GuichetHoldersPage *self)
{
  g_autoptr(GuichetDomainContact) holder = dup_holder (self);
  const char *none =
      g_list_model_get_n_items (G_LIST_MODEL (self->holders)) > 0 ? "none" : "nothing";

  guichet_holder_page_set_holder (self->holder_page, holder);
  gtk_stack_set_visible_child_name (self->detail_stack, holder != NULL ? "holder" : none);
  if (holder == NULL)
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->clamp));
}

static void
chosen_cb (GuichetHoldersPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

/* Who was asked for by its number, perhaps before the list was read */

static void
show_wanted (GuichetHoldersPage *self)
{
  GuichetDomainContact *holder =
      self->wanted != 0 ? guichet_holder_list_find (self->holders, self->wanted) : NULL;

  if (holder == NULL)
    return;
  self->wanted = 0;
  g_object_set (self->view, "holder", holder, NULL);
  chosen_cb (self);
}

static void
holders_changed_cb (GuichetHoldersPage *self)
{
  show_wanted (self);
  refresh_detail (self);
}

/* Somebody who is not there after all was waited for. Before the account is there, nobody knows. */
static void
loading_changed_cb (GuichetHoldersPage *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  g_autoptr(AdwToast) toast = NULL;

  if (self->wanted == 0 || guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY ||
      guichet_read_list_get_loading (GUICHET_READ_LIST (self->holders)) ||
      guichet_read_list_get_error (GUICHET_READ_LIST (self->holders)) != NULL)
    return;
  self->wanted = 0;
  toast = adw_toast_new (_("This holder is not one of your account"));
  g_signal_emit (self, toast_signal, 0, toast);
}

/**
 * guichet_holders_page_show_holder:
 * @self: the page
 * @id: number of a holder
 *
 * Shows it, now or as soon as it is read; whatever is searched for.
 */
void
guichet_holders_page_show_holder (GuichetHoldersPage *self, gint64 id)
{
  GuichetDomainContact *holder = NULL;

  g_return_if_fail (GUICHET_IS_HOLDERS_PAGE (self));

  self->wanted = id;
  holder = guichet_holder_list_find (self->holders, id);
  if (holder != NULL && !guichet_holders_shown_has (self->shown, holder))
    guichet_holders_list_show_all (self->list);
  show_wanted (self);
  loading_changed_cb (self);
}

/* What the person does */

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetHoldersPage *self = GUICHET_HOLDERS_PAGE (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
all_alike_cb (GuichetHoldersPage *self)
{
  g_autoptr(GuichetDomainContact) holder = dup_holder (self);

  guichet_holders_list_show_alike (self->list, holder);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->clamp));
}

static void
toast_cb (GuichetHoldersPage *self, AdwToast *toast)
{
  g_signal_emit (self, toast_signal, 0, toast);
}

/**
 * guichet_holders_page_export:
 * @self: the page
 *
 * Asks for a file, and writes what is shown to it.
 */
void
guichet_holders_page_export (GuichetHoldersPage *self)
{
  const GuichetCsvWords words = { _("Export holders"), _("holders.csv"),
                                                           _("The holders could not be saved") };
  g_autofree char *csv = NULL;

  g_return_if_fail (GUICHET_IS_HOLDERS_PAGE (self));

  csv = guichet_holder_csv_write (
      guichet_holders_shown_get_rows (self->shown),
      G_LIST_MODEL (guichet_domains_desk_get_domains (guichet_desk_get_domains (self->desk))));
  guichet_csv_dialog_save (GTK_WIDGET (self), &words, csv, NULL);
}

/* Reading */

/**
 * guichet_holders_page_refresh:
 * @self: the page
 *
 * Reads everything again, the account first if it could not be read.
 */
void
guichet_holders_page_refresh (GuichetHoldersPage *self)
{
  GuichetSession *session = NULL;

  g_return_if_fail (GUICHET_IS_HOLDERS_PAGE (self));

  session = guichet_desk_get_session (self->desk);
  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY)
    guichet_session_load (session);
  guichet_holder_list_refresh (self->holders);
  guichet_reading_list_load (GUICHET_READING_LIST (
      guichet_domains_desk_get_domains (guichet_desk_get_domains (self->desk))));
}

/* What could not be read while nobody was there to ask is read as soon as somebody is. */
static void
session_changed_cb (GuichetHoldersPage *self)
{
  if (guichet_session_get_state (guichet_desk_get_session (self->desk)) ==
          GUICHET_SESSION_STATE_READY &&
      guichet_read_list_get_error (GUICHET_READ_LIST (self->holders)) != NULL &&
      !guichet_read_list_get_loading (GUICHET_READ_LIST (self->holders)))
    guichet_holder_list_refresh (self->holders);
}

/**
 * guichet_holders_page_set_desk:
 * @self: the page
 * @desk: whose holders are shown; set once
 *
 * Reads the holders; whoever shows the domain names reads those.
 */
void
guichet_holders_page_set_desk (GuichetHoldersPage *self, GuichetDesk *desk)
{
  GuichetDomainsDesk *domains = NULL;

  g_return_if_fail (GUICHET_IS_HOLDERS_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  domains = guichet_desk_get_domains (desk);
  self->holders = g_object_ref (guichet_domains_desk_get_holders (domains));
  self->shown =
      guichet_holders_shown_new (self->holders, guichet_domains_desk_get_domains (domains));
  guichet_holder_page_set_shown (self->holder_page, self->shown,
                                 guichet_domains_desk_get_domains (domains));
  guichet_holders_list_set_shown (self->list, self->shown, desk);
  g_signal_connect_object (self->view, "notify::holder", G_CALLBACK (refresh_detail), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->holders, "items-changed", G_CALLBACK (holders_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->holders, "notify::loading", G_CALLBACK (loading_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_desk_get_session (desk), "notify::state",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  guichet_holder_list_refresh (self->holders);
  refresh_detail (self);
}

static void
guichet_holders_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetHoldersPage *self = GUICHET_HOLDERS_PAGE (object);

  switch ((GuichetHoldersPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      /* What is searched for is in the list. */
      if (g_value_get_boolean (value))
        adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->clamp));
      g_object_set_property (G_OBJECT (self->list), "search-mode", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_holders_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetHoldersPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_object_get_property (G_OBJECT (GUICHET_HOLDERS_PAGE (object)->list), "search-mode", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
search_mode_changed_cb (GuichetHoldersPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static void
guichet_holders_page_dispose (GObject *object)
{
  GuichetHoldersPage *self = GUICHET_HOLDERS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_HOLDERS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->holders);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_holders_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_HOLDER_PAGE);
  g_type_ensure (GUICHET_TYPE_HOLDERS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-holders-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersPage, list);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersPage, detail);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersPage, holder_page);
  gtk_widget_class_bind_template_callback (widget_class, refresh_layout);
  gtk_widget_class_bind_template_callback (widget_class, refresh_back);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_alike_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "holders.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "holders.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "holders.back", NULL);
}

static void
guichet_holders_page_class_init (GuichetHoldersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_holders_page_set_property;
  object_class->get_property = guichet_holders_page_get_property;
  object_class->dispose = guichet_holders_page_dispose;
  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_HOLDERS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
guichet_holders_page_init (GuichetHoldersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = guichet_holders_list_get_view (self->list);
  g_object_bind_property (self->leaflet, "folded", self->view, "folded", G_BINDING_SYNC_CREATE);
  refresh_layout (self);
}
