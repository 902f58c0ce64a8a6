/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-page.c: every domain name of the account with its holder, its accounts, its end
 * and what is under way, in one table: search, filters, ticks. Changes nothing itself.
 */
#include "config.h"

#include "guichet-domains-page-private.h"

#include "guichet-domain-columns.h"
#include "guichet-domain-text.h"
#include "guichet-only-child.h"
#include "guichet-search-bar.h"
#include "guichet-wrap-layout.h"

G_DEFINE_FINAL_TYPE (GuichetDomainsPage, guichet_domains_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetDomainsPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];

enum
{
  ACTIVATED,
  TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
refresh_bottom (GuichetDomainsPage *self)
{
  g_autofree char *count = guichet_domain_text_count (
      g_list_model_get_n_items (guichet_domain_shown_get_rows (self->shown)),
      g_list_model_get_n_items (G_LIST_MODEL (self->domains)));

  guichet_list_bottom_refresh (self->bottom, count, NULL);
}

static void
content_changed_cb (GuichetDomainsPage *self)
{
  const char *name = guichet_reading_content_get_name (self->what);
  const gboolean is_table = g_str_equal (name, "table");

  gtk_stack_set_visible_child_name (self->content, name);
  gtk_widget_set_visible (GTK_WIDGET (self->bottom), is_table);
  refresh_bottom (self);
  if (self->is_new && is_table && gtk_widget_get_mapped (GTK_WIDGET (self->table)))
    {
      self->is_new = FALSE;
      guichet_table_begin (self->table);
    }
}

static void
session_changed_cb (GuichetDomainsPage *self)
{
  guichet_reading_list_catch_up (self->domains);
}

/* What the person does */

static void
activated_cb (GuichetDomainsPage *self, GuichetDomain *domain)
{
  g_signal_emit (self, signals[ACTIVATED], 0, domain);
}

static void
ticks_changed_cb (GuichetDomainsPage *self)
{
  guichet_domains_page_refresh_actions (self);
  refresh_bottom (self);
}

static void
compact_changed_cb (GuichetDomainsPage *self)
{
  const gboolean is_compact = guichet_table_is_compact (self->table);

  guichet_domain_shown_set_compact (self->shown, is_compact);
  /* The main menu has it too. */
  gtk_widget_set_visible (self->contacts_button, !is_compact);
}

static void
filter_chosen_cb (GuichetDomainsPage *self)
{
  /* They stand in the order of their values. */
  if (self->shown != NULL)
    guichet_domain_shown_set_filter (
        self->shown, (GuichetDomainFilter) gtk_drop_down_get_selected (self->filter));
}

static void
search_changed_cb (GuichetDomainsPage *self)
{
  guichet_domain_shown_set_typed (self->shown, gtk_editable_get_text (self->search_entry));
}

/* Who has searched wants to go through what was found. */
static void
search_done_cb (GuichetDomainsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
search_mode_changed_cb (GuichetDomainsPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    search_done_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

/**
 * guichet_domains_page_refresh:
 * @self: the page
 *
 * Reads everything again, the account first if it could not be read.
 */
void
guichet_domains_page_refresh (GuichetDomainsPage *self)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_PAGE (self));

  guichet_reading_list_refresh (self->domains);
}

/**
 * guichet_domains_page_set_desk:
 * @self: the page
 * @desk: whose domain names are shown; set once
 */
void
guichet_domains_page_set_desk (GuichetDomainsPage *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->domains = GUICHET_READING_LIST (
      g_object_ref (guichet_domains_desk_get_domains (guichet_desk_get_domains (desk))));
  self->shown = guichet_domain_shown_new (guichet_desk_get_domains (desk));
  guichet_table_set_kind (self->table, &guichet_domain_columns, self->shown);
  compact_changed_cb (self);
  guichet_domain_shown_set_sorter (self->shown, guichet_table_get_sorter (self->table));
  guichet_table_set_rows (self->table, guichet_domain_shown_get_rows (self->shown), self->domains);
  guichet_list_bottom_set_list (self->bottom, self->domains, guichet_table_get_ticks (self->table));
  guichet_reading_trouble_set_list (self->trouble, G_LIST_MODEL (self->domains),
                                    guichet_desk_get_session (desk));
  self->what = guichet_reading_content_new (
      G_LIST_MODEL (self->domains), guichet_domain_shown_get_rows (self->shown), self->shown);
  g_signal_connect_object (self->what, "changed", G_CALLBACK (content_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_desk_get_session (desk), "notify::state",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  guichet_domains_page_refresh_actions (self);
  guichet_reading_list_load (self->domains);
  content_changed_cb (self);
}

static gboolean
guichet_domains_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_DOMAINS_PAGE (widget)->table));
}

static void
guichet_domains_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetDomainsPage *self = GUICHET_DOMAINS_PAGE (object);

  switch ((GuichetDomainsPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      guichet_search_bar_set_open (self->search_bar, self->search_entry,
                                   g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domains_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetDomainsPage *self = GUICHET_DOMAINS_PAGE (object);

  switch ((GuichetDomainsPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domains_page_dispose (GObject *object)
{
  GuichetDomainsPage *self = GUICHET_DOMAINS_PAGE (object);

  g_clear_object (&self->what);
  /* A list that goes takes its rows and their ticks away; that is nothing to be told. */
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_DOMAINS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->domains);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_domains_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_LIST_BOTTOM);
  g_type_ensure (GUICHET_TYPE_READING_TROUBLE);
  g_type_ensure (GUICHET_TYPE_TABLE);
  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-domains-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, content);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, table);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsPage, contacts_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, compact_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, guichet_domains_page_refresh);
}

static void
guichet_domains_page_class_init (GuichetDomainsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_domains_page_set_property;
  object_class->get_property = guichet_domains_page_get_property;
  object_class->dispose = guichet_domains_page_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_domains_page_grab_focus;

  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[ACTIVATED] = g_signal_new ("activated", GUICHET_TYPE_DOMAINS_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, GUICHET_TYPE_DOMAIN);
  signals[TOAST] = g_signal_new ("toast", GUICHET_TYPE_DOMAINS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  guichet_domains_page_install_actions (widget_class);
  bind_template (widget_class);
}

static void
guichet_domains_page_init (GuichetDomainsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_new = TRUE;
  guichet_search_bar_set_entry (self->search_bar, self->search_entry);
}
