/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-view.c: the domain names of the account: the list of all, and the page of one
 * over it, with the way back.
 */
#include "config.h"

#include "guichet-domains-view.h"

#include "guichet-domain-page.h"
#include "guichet-domains-page.h"
#include "guichet-only-child.h"

struct _GuichetDomainsView
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  GuichetDomainsPage *list;
  GtkWidget *detail;
  GuichetDomainPage *page;

  GuichetDomainList *domains;
  GuichetDomain *domain; /* (nullable): whose page is seen */
  char *wanted;          /* (nullable): the domain name to be shown once it is known */
};

G_DEFINE_FINAL_TYPE (GuichetDomainsView, guichet_domains_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
  PROP_CAN_GO_BACK,
} GuichetDomainsViewProperty;

static GParamSpec *props[PROP_CAN_GO_BACK + 1];
static guint toast_signal;

/* One name over the list of all */

static void
show_page (GuichetDomainsView *self, GuichetDomain *domain)
{
  g_clear_pointer (&self->wanted, g_free);
  g_set_object (&self->domain, domain);
  if (domain != NULL)
    guichet_domain_page_set_domain (self->page, domain);
  adw_leaflet_set_visible_child (self->leaflet,
                                 domain != NULL ? self->detail : GTK_WIDGET (self->list));
}

static gboolean
is_page_seen (GuichetDomainsView *self)
{
  return adw_leaflet_get_visible_child (self->leaflet) == self->detail;
}

/* A page that goes away keeps what it shows until it is gone. */
static void
child_changed_cb (GuichetDomainsView *self)
{
  const gboolean is_page = is_page_seen (self);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
  if (!is_page)
    g_clear_object (&self->domain);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (is_page)
    gtk_widget_child_focus (self->detail, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
activated_cb (GuichetDomainsView *self, GuichetDomain *domain)
{
  show_page (self, domain);
}

/**
 * guichet_domains_view_go_back:
 * @self: the view
 *
 * Shows the list of all again.
 */
void
guichet_domains_view_go_back (GuichetDomainsView *self)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));

  show_page (self, NULL);
}

/* What was asked for by its name, perhaps before the list was read; what is seen may be gone, with
 * its account. */
static void
domains_changed_cb (GuichetDomainsView *self)
{
  GuichetDomain *wanted =
      self->wanted != NULL ? guichet_domain_list_find (self->domains, self->wanted) : NULL;

  if (wanted != NULL)
    show_page (self, wanted);
  else if (self->domain != NULL &&
           guichet_domain_list_find (self->domains, guichet_domain_get_name (self->domain)) !=
               self->domain)
    show_page (self, NULL);
}

/**
 * guichet_domains_view_show_domain:
 * @self: the view
 * @name: (nullable): a domain name; %NULL: the list of all
 *
 * Shows the page of @name, now or as soon as it is known; changes nothing.
 */
void
guichet_domains_view_show_domain (GuichetDomainsView *self, const char *name)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));

  show_page (self, NULL);
  self->wanted = g_strdup (name);
  domains_changed_cb (self);
}

/* What the window does with what is seen */

/**
 * guichet_domains_view_refresh:
 * @self: the view
 *
 * Reads everything again, the account first if it could not be read.
 */
void
guichet_domains_view_refresh (GuichetDomainsView *self)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));

  guichet_domains_page_refresh (self->list);
}

/**
 * guichet_domains_view_export:
 * @self: the view
 *
 * Asks for a file, and writes what is ticked in the list to it or, if nothing is, all of it.
 */
void
guichet_domains_view_export (GuichetDomainsView *self)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));

  guichet_domains_page_export (self->list);
}

static void
act (GuichetDomainsView *self, const char *action)
{
  const char *const names[] = { guichet_domain_get_name (self->domain), NULL };

  gtk_widget_activate_action (GTK_WIDGET (self), action, "^as", names);
}

/**
 * guichet_domains_view_change_owner:
 * @self: the view
 *
 * Opens the window that changes the owner of the name that is seen, else of what the list says.
 */
void
guichet_domains_view_change_owner (GuichetDomainsView *self)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));

  if (self->domain != NULL)
    act (self, "app.change-owner");
  else
    guichet_domains_page_change_owner (self->list);
}

/**
 * guichet_domains_view_change_contacts:
 * @self: the view
 *
 * Opens the window that changes the contacts of the name that is seen, else of what the list says.
 */
void
guichet_domains_view_change_contacts (GuichetDomainsView *self)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));

  if (self->domain != NULL)
    act (self, "app.change-contacts");
  else
    guichet_domains_page_change_contacts (self->list);
}

/**
 * guichet_domains_view_set_desk:
 * @self: the view
 * @desk: whose domain names are shown; set once
 */
void
guichet_domains_view_set_desk (GuichetDomainsView *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_VIEW (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->domains == NULL);

  self->domains = g_object_ref (guichet_domains_desk_get_domains (guichet_desk_get_domains (desk)));
  guichet_domain_page_set_desk (self->page, desk);
  guichet_domains_page_set_desk (self->list, desk);
  g_signal_connect_object (self->domains, "items-changed", G_CALLBACK (domains_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
tell_cb (GuichetDomainsView *self, AdwToast *toast)
{
  g_signal_emit (self, toast_signal, 0, toast);
}

static void
search_mode_changed_cb (GuichetDomainsView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static gboolean
guichet_domains_view_grab_focus (GtkWidget *widget)
{
  GuichetDomainsView *self = GUICHET_DOMAINS_VIEW (widget);

  return self->domain != NULL ? gtk_widget_child_focus (self->detail, GTK_DIR_TAB_FORWARD)
                              : gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
guichet_domains_view_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetDomainsView *self = GUICHET_DOMAINS_VIEW (object);

  switch ((GuichetDomainsViewProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      /* What is searched is found in the list. */
      if (g_value_get_boolean (value) && self->domain != NULL)
        show_page (self, NULL);
      g_object_set (self->list, "search-mode", g_value_get_boolean (value), NULL);
      break;
    case PROP_CAN_GO_BACK:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domains_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetDomainsView *self = GUICHET_DOMAINS_VIEW (object);

  switch ((GuichetDomainsViewProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_object_get_property (G_OBJECT (self->list), "search-mode", value);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, is_page_seen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domains_view_dispose (GObject *object)
{
  GuichetDomainsView *self = GUICHET_DOMAINS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_DOMAINS_VIEW);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->domain);
  g_clear_object (&self->domains);
  G_OBJECT_CLASS (guichet_domains_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_DOMAIN_PAGE);
  g_type_ensure (GUICHET_TYPE_DOMAINS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-domains-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsView, list);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsView, detail);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsView, page);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_cb);
}

static void
guichet_domains_view_class_init (GuichetDomainsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_domains_view_set_property;
  object_class->get_property = guichet_domains_view_get_property;
  object_class->dispose = guichet_domains_view_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_domains_view_grab_focus;

  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_DOMAINS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  bind_template (widget_class);
}

static void
guichet_domains_view_init (GuichetDomainsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
