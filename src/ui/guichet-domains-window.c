/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-window.c: the domain names of the account, who holds them, and what OVHcloud does
 * for them, in three views. One name is seen over the list of all.
 */
#include "config.h"

#include "guichet-domains-window.h"

#include "guichet-domain-news.h"
#include "guichet-domains-view.h"
#include "guichet-holders-page.h"
#include "guichet-lost-orders-bar.h"
#include "guichet-no-account-page.h"
#include "guichet-operations-page.h"
#include "guichet-trade-bar.h"

struct _GuichetDomainsWindow
{
  GuichetMainWindow parent_instance;

  GtkStack *stack;
  GuichetNoAccountPage *no_account_page;
  GuichetLostOrdersBar *lost_orders_bar;
  GuichetTradeBar *trade_bar;
  AdwViewStack *views;
  GuichetDomainsView *domains_view;
  GuichetHoldersPage *holders_page;
  GuichetOperationsPage *operations_page;

  GBinding *search; /* (nullable): between the window and the view that is seen */
  GuichetDomainsDesk *domains;
  gboolean is_held;
};

G_DEFINE_FINAL_TYPE (GuichetDomainsWindow, guichet_domains_window, GUICHET_TYPE_MAIN_WINDOW)

/* What the menu of one view has, and that of no other */

static void
change_owner_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_domains_view_change_owner (GUICHET_DOMAINS_WINDOW (widget)->domains_view);
}

static void
change_contacts_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_domains_view_change_contacts (GUICHET_DOMAINS_WINDOW (widget)->domains_view);
}

static void
export_domains_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_domains_view_export (GUICHET_DOMAINS_WINDOW (widget)->domains_view);
}

static void
export_holders_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_holders_page_export (GUICHET_DOMAINS_WINDOW (widget)->holders_page);
}

static void
export_operations_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_operations_page_export (GUICHET_DOMAINS_WINDOW (widget)->operations_page);
}

static void
new_holder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.new-holder", NULL);
}

/* Of the window: the keys work with the keyboard in the header bar, too. */
static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_domains_view_go_back (GUICHET_DOMAINS_WINDOW (widget)->domains_view);
}

/* clang-format off */
static const struct
{
  const char *view;
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "domains",    "win.change-contacts",   change_contacts_cb },
  { "domains",    "win.change-owner",      change_owner_cb },
  { "domains",    "win.export-domains",    export_domains_cb },
  { "holders",    "win.export-holders",    export_holders_cb },
  { "holders",    "win.new-holder",        new_holder_cb },
  { "operations", "win.export-operations", export_operations_cb },
};
/* clang-format on */

/* Views */

static void
let_go_of_search (GuichetDomainsWindow *self)
{
  if (self->search != NULL)
    g_binding_unbind (self->search);
  g_clear_object (&self->search);
}

static void
refresh_back (GuichetDomainsWindow *self)
{
  const gboolean is_seen =
      adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->domains_view);
  gboolean can_go_back = FALSE;

  g_object_get (self->domains_view, "can-go-back", &can_go_back, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", is_seen && can_go_back);
}

/* Each view has its own search. The window opens that of the view that is seen: the field of
 * another one would take the keyboard, and nobody would see what is typed. */
static void
view_changed_cb (GuichetDomainsWindow *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  let_go_of_search (self);
  if (view != NULL)
    self->search = g_object_ref (g_object_bind_property (
        view, "search-mode", self, "search-mode", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   g_strcmp0 (actions[i].view, name) == 0);
  refresh_back (self);
}

static void
show_view (GuichetDomainsWindow *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->views, name) != NULL)
    adw_view_stack_set_visible_child_name (self->views, name);
}

static void
guichet_domains_window_refresh (GuichetMainWindow *window)
{
  GuichetDomainsWindow *self = GUICHET_DOMAINS_WINDOW (window);

  if (adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->holders_page))
    guichet_holders_page_refresh (self->holders_page);
  else if (adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->operations_page))
    guichet_operations_page_refresh (self->operations_page);
  else
    guichet_domains_view_refresh (self->domains_view);
}

/**
 * guichet_domains_window_show_domain:
 * @self: the window
 * @name: (nullable): a domain name; %NULL: all of them
 *
 * Shows the page of @name, now or as soon as it is known; changes nothing.
 */
void
guichet_domains_window_show_domain (GuichetDomainsWindow *self, const char *name)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_WINDOW (self));

  show_view (self, "domains");
  guichet_domains_view_show_domain (self->domains_view, name);
}

/**
 * guichet_domains_window_show_holder:
 * @self: the window
 * @id: number of a holder
 *
 * Shows the holder, now or as soon as it is read; changes nothing.
 */
void
guichet_domains_window_show_holder (GuichetDomainsWindow *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_WINDOW (self));

  show_view (self, "holders");
  guichet_holders_page_show_holder (self->holders_page, id);
}

/**
 * guichet_domains_window_show_operation:
 * @self: the window
 * @id: an operation; 0: all of them
 *
 * Shows the operation, now or as soon as it is read; changes nothing.
 */
void
guichet_domains_window_show_operation (GuichetDomainsWindow *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_WINDOW (self));

  show_view (self, "operations");
  if (id != 0)
    guichet_operations_page_show_operation (self->operations_page, id);
}

/* The account */

static void
session_changed_cb (GuichetDomainsWindow *self, GParamSpec *pspec, GuichetSession *session)
{
  gtk_stack_set_visible_child_name (self->stack, guichet_session_get_state (session) ==
                                                         GUICHET_SESSION_STATE_UNCONFIGURED
                                                     ? "no-account"
                                                     : "views");
}

/* What people wait for is told once it was read, while the window is open. */
static void
loading_changed_cb (GuichetDomainsWindow *self, GParamSpec *pspec, GuichetReadList *tasks)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && !guichet_read_list_get_loading (tasks))
    guichet_domain_news_tell (G_APPLICATION (application));
}

static void
set_desk (GuichetDomainsWindow *self, GuichetDesk *desk)
{
  GuichetSession *session = guichet_desk_get_session (desk);

  guichet_main_window_set_desk (GUICHET_MAIN_WINDOW (self), desk, "domains-window");
  self->domains = g_object_ref (guichet_desk_get_domains (desk));
  guichet_no_account_page_set_session (self->no_account_page, session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self, NULL, session);
  g_signal_connect_object (guichet_domains_desk_get_tasks (self->domains), "notify::loading",
                           G_CALLBACK (loading_changed_cb), self, G_CONNECT_SWAPPED);
  guichet_lost_orders_bar_set_desk (self->lost_orders_bar, self->domains);
  guichet_trade_bar_set_desk (self->trade_bar, desk);
  guichet_domains_view_set_desk (self->domains_view, desk);
  guichet_holders_page_set_desk (self->holders_page, desk);
  guichet_operations_page_set_desk (self->operations_page, desk);
}

/**
 * guichet_domains_window_show:
 * @application: the windows
 * @desk: what it shows
 *
 * Returns: (transfer none): the one of @application, made if there is none; presented
 */
GuichetDomainsWindow *
guichet_domains_window_show (GtkApplication *application, GuichetDesk *desk)
{
  GuichetDomainsWindow *self = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL && self == NULL; l = l->next)
    if (GUICHET_IS_DOMAINS_WINDOW (l->data))
      self = l->data;
  if (self == NULL)
    {
      self = g_object_new (GUICHET_TYPE_DOMAINS_WINDOW, "application", application, NULL);
      set_desk (self, desk);
    }
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/* What is under way is marked in the table, and what waits for somebody here is counted in the
 * header, whichever view is seen: it is read while the window is. */
static void
set_held (GuichetDomainsWindow *self, gboolean is_held)
{
  if (self->domains == NULL || self->is_held == is_held)
    return;
  self->is_held = is_held;
  if (is_held)
    {
      guichet_domain_task_list_hold (guichet_domains_desk_get_tasks (self->domains));
      guichet_trade_orders_hold (guichet_domains_desk_get_orders (self->domains));
    }
  else
    {
      guichet_domain_task_list_release (guichet_domains_desk_get_tasks (self->domains));
      guichet_trade_orders_release (guichet_domains_desk_get_orders (self->domains));
    }
}

static void
guichet_domains_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (guichet_domains_window_parent_class)->map (widget);
  set_held (GUICHET_DOMAINS_WINDOW (widget), TRUE);
}

static void
guichet_domains_window_unmap (GtkWidget *widget)
{
  set_held (GUICHET_DOMAINS_WINDOW (widget), FALSE);
  GTK_WIDGET_CLASS (guichet_domains_window_parent_class)->unmap (widget);
}

static void
guichet_domains_window_dispose (GObject *object)
{
  GuichetDomainsWindow *self = GUICHET_DOMAINS_WINDOW (object);

  set_held (self, FALSE);
  let_go_of_search (self);
  g_clear_object (&self->domains);
  G_OBJECT_CLASS (guichet_domains_window_parent_class)->dispose (object);
}

static void
guichet_domains_window_class_init (GuichetDomainsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_domains_window_dispose;
  widget_class->map = guichet_domains_window_map;
  widget_class->unmap = guichet_domains_window_unmap;
  GUICHET_MAIN_WINDOW_CLASS (klass)->refresh = guichet_domains_window_refresh;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK,
                                       "win.change-contacts", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-holder",
                                       NULL);

  g_type_ensure (GUICHET_TYPE_DOMAINS_VIEW);
  g_type_ensure (GUICHET_TYPE_HOLDERS_PAGE);
  g_type_ensure (GUICHET_TYPE_LOST_ORDERS_BAR);
  g_type_ensure (GUICHET_TYPE_TRADE_BAR);
  g_type_ensure (GUICHET_TYPE_NO_ACCOUNT_PAGE);
  g_type_ensure (GUICHET_TYPE_OPERATIONS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-domains-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, no_account_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, lost_orders_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, trade_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, views);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, domains_view);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, holders_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainsWindow, operations_page);
  gtk_widget_class_bind_template_callback (widget_class, guichet_main_window_add_toast);
}

static void
guichet_domains_window_init (GuichetDomainsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->domains_view, "notify::can-go-back", G_CALLBACK (refresh_back),
                           self, G_CONNECT_SWAPPED);
  view_changed_cb (self);
}
