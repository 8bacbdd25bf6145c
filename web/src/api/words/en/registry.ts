/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const registry = {
  "enums": {
    "registry.BindingState": {
      "requested": "To be verified",
      "verified": "Verified",
      "refused": "Refused",
      "ended": "Ended"
    },
    "registry.BindingVerb": {
      "verify": "Verify",
      "refuse": "Refuse",
      "end": "End",
      "reveal": "Reveal"
    },
    "registry.EnterpriseVerb": {
      "edit": "Edit"
    },
    "registry.EstateVerb": {
      "edit": "Edit",
      "add_building": "Add a building",
      "start_service": "Begin a service",
      "end_service": "End the service",
      "appoint_manager": "Appoint",
      "end_manager": "End the appointment",
      "see_owners": "Owners"
    },
    "registry.HouseUse": {
      "residence": "Residence",
      "shop": "Shop",
      "office": "Office",
      "garage": "Garage",
      "other": "Other"
    },
    "registry.OwnerRole": {
      "owner": "Owner",
      "tenant": "Tenant",
      "family": "Family"
    },
    "registry.UnitKind": {
      "city_bureau": "City housing bureau",
      "city_center": "City property centre",
      "district_bureau": "District housing bureau",
      "street_office": "Street office",
      "community_office": "Community office",
      "enterprise": "Enterprise",
      "fire": "Fire and rescue",
      "market": "Market supervision",
      "urban_management": "Urban management",
      "police": "Police",
      "development_reform": "Development and reform",
      "ecology": "Ecology",
      "natural_resources": "Natural resources",
      "power": "Power supply",
      "heating": "Heating",
      "water": "Water supply",
      "gas": "Gas supply",
      "civil_affairs": "Civil affairs",
      "hotline": "Hotline 12345"
    },
    "registry.UnitStanding": {
      "open": "Open",
      "closed": "Closed"
    }
  },
  "fields": {
    "area": "Area",
    "building": "Building",
    "closed_on": "Closed",
    "contact_name": "Contact",
    "contract_no": "Contract number",
    "credit_code": "Credit code",
    "credit_code_odd": "Check character odd",
    "delivered_on": "Handed over",
    "end_reason": "Why it ended",
    "estates": "Estates",
    "fee_fen_m2_month": "Fee (yuan per m² and month)",
    "floors": "Floors",
    "houses": "Houses",
    "EnterpriseRow.houses": "Houses",
    "id_number": "Identity number",
    "id_number_tail": "Id tail",
    "kind": "Kind",
    "manager": "Project manager",
    "name": "Name",
    "AppointManager.name": "Name",
    "BuildingInput.name": "Building",
    "ManagerRow.name": "Name",
    "OwnerRow.name": "Name",
    "RequestBinding.name": "Name",
    "owners": "Bound",
    "parent": "Parent",
    "person": "User",
    "place": "Place",
    "reason": "Reason",
    "RevealBinding.reason": "Reason",
    "VerifyBinding.reason": "Decision",
    "RefuseBinding.reason": "Decision",
    "EnterpriseRow.region": "Registered in",
    "EnterpriseDetail.region": "Registered in",
    "EnterpriseInput.region": "Registered in",
    "EnterpriseFilter.region": "Registered in",
    "requested_at": "Asked",
    "role": "Role",
    "room_no": "Room",
    "service": "Served by",
    "since_on": "Since",
    "sort": "Order",
    "standing": "Standing",
    "text": "Name",
    "EstateFilter.text": "Name or address",
    "EnterpriseFilter.text": "Name or credit code",
    "unit_no": "Unit",
    "units": "Units",
    "until_on": "Until",
    "use": "Use"
  },
  "facts": {
    "RegionsLoaded": "Regions put in place",
    "UnitsLoaded": "Units put in place",
    "EstateCreated": "Estate created",
    "EstateLoaded": "Estate put in place",
    "EstateChanged": "Estate changed",
    "BuildingAdded": "Building added",
    "HouseAdded": "House added",
    "HouseChanged": "House changed",
    "EnterpriseCreated": "Enterprise created",
    "EnterpriseChanged": "Enterprise changed",
    "ServiceStarted": "Service began",
    "ServiceEnded": "Service ended",
    "ManagerAppointed": "Manager appointed",
    "ManagerEnded": "Manager ended",
    "ManagerErased": "Manager erased",
    "BindingRequested": "Binding asked for",
    "BindingVerified": "Binding verified",
    "BindingRefused": "Binding refused",
    "BindingEnded": "Binding ended",
    "BindingErased": "Person of a binding erased",
    "BindingRevealed": "Owner revealed",
    "UnitChanged": "Unit changed"
  },
  "nouns": {
    "region": "Region",
    "estate": "Estate",
    "enterprise": "Enterprise",
    "binding": "Binding",
    "unit": "Unit"
  }
};
