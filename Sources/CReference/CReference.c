// Embeds the tables; what their lines mean is said at the head of each.

#include "CReference.h"

// #embed is C23; this compiler has had it as an extension for years.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char organisations[] = {
#embed "Tables/municipalities.table"
  ,
#embed "Tables/prefectures.table"
  ,
#embed "Tables/central.table"
};

static const unsigned char prefectures[] = {
#embed "Tables/prefectures.table"
};

static const unsigned char providers[] = {
#embed "Tables/providers.table"
};

static const unsigned char pilot[] = {
#embed "Tables/pilot.table"
};

static const unsigned char requirements[] = {
#embed "Tables/requirements.table"
};

static const unsigned char categories[] = {
#embed "Tables/requirement-categories.table"
};

static const unsigned char conformance[] = {
#embed "Tables/conformance.table"
};

kumoban_table kumoban_organisations(void) { return (kumoban_table){organisations, sizeof organisations}; }

kumoban_table kumoban_prefectures(void) { return (kumoban_table){prefectures, sizeof prefectures}; }

kumoban_table kumoban_providers(void) { return (kumoban_table){providers, sizeof providers}; }

kumoban_table kumoban_pilot(void) { return (kumoban_table){pilot, sizeof pilot}; }

kumoban_table kumoban_requirements(void) { return (kumoban_table){requirements, sizeof requirements}; }

kumoban_table kumoban_requirement_categories(void) { return (kumoban_table){categories, sizeof categories}; }

kumoban_table kumoban_conformance(void) { return (kumoban_table){conformance, sizeof conformance}; }
